/** A calendar day, `2016-10-07`: days compare as text. */
export type Day = string;

/** The last day that `2016`, `2016-10` or `2016-10-07` can mean. */
export function lastDayOf(date: string): Day {
  if (date.length === 10) return date;
  const next =
    date.length === 4 ? new Date(`${Number(date) + 1}-01-01T00:00:00Z`) : new Date(`${date}-01T00:00:00Z`);
  if (date.length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
  return dayBefore(next);
}

export function firstDayOf(date: string): Day {
  return (
    `${date}-01-01`.slice(0, 4) +
    (date.length > 4 ? date.slice(4, 7) : "-01") +
    (date.length > 7 ? date.slice(7) : "-01")
  );
}

function dayBefore(moment: Date): Day {
  return new Date(moment.getTime() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Another day so many days later. */
export function shifted(day: Day, days: number): Day {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + days * 24 * 60 * 60 * 1000)
    .toISOString()
    .slice(0, 10);
}
