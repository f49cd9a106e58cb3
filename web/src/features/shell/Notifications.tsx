import { Notifications } from '@mantine/notifications'
import classes from './Notifications.module.css'

/** Where `notify` puts its words: at the top of a phone, at the lower right elsewhere. */
export function NotificationPlace() {
  return (
    <Notifications
      position="bottom-right"
      autoClose={6000}
      className="no-print"
      classNames={{ root: classes.place ?? '' }}
    />
  )
}
