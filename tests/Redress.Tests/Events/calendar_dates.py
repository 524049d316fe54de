"""Another implementation's view of a calendar file: reads one from standard input, prints each date between two days (arguments, YYYYMMDD) as UID, start in UTC, end in UTC, status, sequence."""
import datetime
import sys

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc


def day(text):
    return datetime.datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC)


def utc(property):
    return property.dt.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
dates = recurring_ical_events.of(calendar).between(day(sys.argv[1]), day(sys.argv[2]))
for date in sorted(dates, key=lambda date: date["DTSTART"].dt):
    print(str(date["UID"]).split("@")[0], utc(date["DTSTART"]), utc(date["DTEND"]), date["STATUS"], date["SEQUENCE"], sep="\t")
