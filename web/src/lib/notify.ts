/** Says briefly that something is done, e.g. "Update sent". Never for what went wrong: that stays beside its cause. */
export async function notify(message: string): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  notifications.show({ message, withBorder: true, closeButtonProps: { 'aria-label': 'Close' } })
}
