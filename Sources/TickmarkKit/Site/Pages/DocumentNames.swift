// The page of a document, which a site has by the thousand, and all that stands on it; see Names.swift.
// It is long because a view has as many values as its template shows.

extension Frame: View {
  func value(named wanted: String) -> Any? {
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
    case "menu": menu
    // For layouts that write their own.
    case "navigation": menu.groups
    case "crumbs": crumbs
    default: Unnamed()
    }
  }
}

extension DocumentPage: View {
  func value(named wanted: String) -> Any? {
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
    default: Unnamed()
    }
  }
}

extension IncidentRecord: View {
  func value(named wanted: String) -> Any? {
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
    default: Unnamed()
    }
  }
}

extension IncidentRecord.PlanLine: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "addressee": addressee
    case "wording": wording
    case "timing": timing
    case "place": place
    default: Unnamed()
    }
  }
}

extension IncidentRecord.Notice: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "kind": kind
    case "sent": sent
    case "after": after
    case "channel": channel
    case "audience": audience
    case "nextUpdate": nextUpdate
    case "wording": wording
    case "archive": archive
    default: Unnamed()
    }
  }
}

extension IncidentRecord.Item: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "kind": kind
    case "reference": reference
    case "captured": captured
    default: Unnamed()
    }
  }
}

extension ActionLine: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "task": task
    case "taskText": taskText
    case "taskOwner": taskOwner
    case "taskDue": taskDue
    case "taskDone": taskDone
    case "taskState": taskState
    case "registerHref": registerHref
    default: Unnamed()
    }
  }
}

extension ReportRecord: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "reportDetails": reportDetails
    case "reportActions": reportActions
    default: Unnamed()
    }
  }
}

extension Milestone: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "label": label
    case "at": at
    case "elapsed": elapsed
    case "promised": promised
    case "outcome": outcome
    case "verdictHref": verdictHref
    default: Unnamed()
    }
  }
}

extension Milestone.Promised: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "limit": limit
    case "href": href
    default: Unnamed()
    }
  }
}

extension PostMortemDeadline: View {
  func value(named wanted: String) -> Any? {
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
    default: Unnamed()
    }
  }
}

extension PostMortemDeadline.Day: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "day": day
    case "why": why
    case "isCounted": isCounted
    default: Unnamed()
    }
  }
}
