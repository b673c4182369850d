import Mustache

// The page of a document, which a site has by the thousand, and all that stands on it; see Names.swift.
// It is long because a view has as many values as its template shows.

extension Frame: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "path": path
    case "root": root
    case "title": title
    case "organization": organization
    case "period": period
    case "asOf": asOf
    case "zone": zone
    case "isInterim": isInterim
    case "uncommitted": uncommitted
    case "classification": classification
    case "tool": tool
    case "navigation": navigation
    case "crumbs": crumbs
    default: nil
    }
  }
}

extension Frame.Group: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "name": name
    case "pages": pages
    default: nil
    }
  }
}

extension Frame.Item: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "label": label
    case "href": href
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

extension DocumentPage: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "frame": frame
    case "type": type
    case "id": id
    case "source": source
    case "sourceDigest": sourceDigest
    case "tallies": tallies
    case "record": record
    case "report": report
    case "playbook": playbook
    case "drill": drill
    case "isIncident": isIncident
    case "milestones": milestones
    case "strip": strip
    case "postMortem": postMortem
    case "verdicts": verdicts
    case "lines": lines
    case "hasLines": hasLines
    case "isSettled": isSettled
    case "testedCount": testedCount
    case "met": met
    case "metCount": metCount
    case "metOutcome": metOutcome
    case "isUntested": isUntested
    case "facts": facts
    case "history": history
    case "criteria": criteria
    case "contents": contents
    case "hasContents": hasContents
    case "body": body
    case "references": references
    case "moreReferences": moreReferences
    case "named": named
    case "previous": previous
    case "next": next
    default: nil
    }
  }
}

extension IncidentRecord: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "details": details
    case "severityHistory": severityHistory
    case "hasHistory": hasHistory
    case "plan": plan
    case "hasPlan": hasPlan
    case "notices": notices
    case "noticeRulings": noticeRulings
    case "exposure": exposure
    case "breachNotices": breachNotices
    case "exposureRulings": exposureRulings
    case "changes": changes
    case "noChange": noChange
    case "changeRulings": changeRulings
    case "reportLink": reportLink
    case "reportRulings": reportRulings
    case "actions": actions
    case "evidence": evidence
    case "evidenceRulings": evidenceRulings
    case "reviews": reviews
    default: nil
    }
  }
}

extension IncidentRecord.PlanLine: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "addressee": addressee
    case "wording": wording
    case "timing": timing
    case "place": place
    default: nil
    }
  }
}

extension IncidentRecord.Notice: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "kind": kind
    case "sent": sent
    case "after": after
    case "channel": channel
    case "audience": audience
    case "nextUpdate": nextUpdate
    case "wording": wording
    case "archive": archive
    default: nil
    }
  }
}

extension IncidentRecord.Item: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "kind": kind
    case "reference": reference
    case "captured": captured
    default: nil
    }
  }
}

extension ActionLine: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "task": task
    case "taskText": taskText
    case "taskOwner": taskOwner
    case "taskDue": taskDue
    case "taskDone": taskDone
    case "taskState": taskState
    case "registerHref": registerHref
    default: nil
    }
  }
}

extension ReportRecord: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "reportDetails": reportDetails
    case "reportActions": reportActions
    default: nil
    }
  }
}

extension Milestone: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "label": label
    case "at": at
    case "elapsed": elapsed
    case "promised": promised
    case "outcome": outcome
    case "verdictHref": verdictHref
    default: nil
    }
  }
}

extension Milestone.Promised: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "limit": limit
    case "href": href
    default: nil
    }
  }
}

extension PostMortemDeadline: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "limit": limit
    case "promise": promise
    case "from": from
    case "start": start
    case "due": due
    case "days": days
    case "working": working
    case "published": published
    case "outcome": outcome
    case "verdictHref": verdictHref
    default: nil
    }
  }
}

extension PostMortemDeadline.Day: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "day": day
    case "why": why
    case "isCounted": isCounted
    default: nil
    }
  }
}
