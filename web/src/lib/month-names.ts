/** By the month's number less one. */
export const monthNames =
  'January February March April May June July August September October November December'.split(' ')
