const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Luxembourg',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What a clock in Luxembourg shows at an instant: `YYYY-MM-DD HH:mm`. */
export const wallOfInstant = (instant: string): string => clock.format(new Date(instant));

/** A day or wall time as the moment that spreadsheets count in: they know no zones. */
export const serialDate = (wall: string): Date => {
  const [day = '', time = '00:00'] = wall.split(/[T ]/);
  return new Date(`${day}T${time}:00.000Z`);
};
