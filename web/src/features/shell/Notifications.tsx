import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

/** Where `notify` puts its words: above the bar of a phone, at the lower right elsewhere. */
export function NotificationPlace() {
  return <Notifications position="bottom-right" autoClose={6000} className="no-print" />
}
