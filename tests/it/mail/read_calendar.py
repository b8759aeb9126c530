"""Reads a calendar from its input as others do, and says what is in it, as JSON."""

import json
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
assert not calendar.errors, calendar.errors


def people(event, name):
    found = event.get(name, [])
    return [str(one) for one in (found if isinstance(found, list) else [found])]


events = [
    {
        "uid": str(event["uid"]),
        "begins": event["dtstart"].dt.isoformat(),
        "ends": event["dtend"].dt.isoformat(),
        "title": str(event["summary"]),
        "place": str(event.get("location", "")),
        "note": str(event.get("description", "")),
        "sequence": event["sequence"],
        "status": str(event["status"]),
        "organizer": people(event, "organizer"),
        "attendees": people(event, "attendee"),
        "errors": [str(error) for error in event.errors],
    }
    for event in calendar.walk("VEVENT")
]
print(
    json.dumps(
        {
            "method": str(calendar.get("method", "")),
            "name": str(calendar.get("x-wr-calname", "")),
            "zones": [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")],
            "events": events,
        }
    )
)
