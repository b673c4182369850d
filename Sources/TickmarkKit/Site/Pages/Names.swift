// The views that pages hold by the thousand name their values themselves: reflection, which serves
// the others, takes most of the time of a large site. A test compares the two. The file is long
// because a row has as many values as its template shows.

extension OutcomeView: Piece {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "symbol": symbol
    case "words": words
    case "name": name
    default: Unnamed()
    }
  }
}

extension Link: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "label": label
    case "href": href
    default: Unnamed()
    }
  }
}

extension Place: Piece {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "text": text
    case "file": file
    case "line": line
    case "href": href
    default: Unnamed()
    }
  }
}

extension Tally: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "outcome": outcome
    case "count": count
    case "href": href
    default: Unnamed()
    }
  }
}

extension DigestView: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "sha256": sha256
    case "start": start
    default: Unnamed()
    }
  }
}

extension VerdictView: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "id": id
    case "number": number
    case "outcome": outcome
    case "code": code
    case "level": level
    case "rule": rule
    case "subject": subject
    case "message": message
    case "place": place
    case "digest": digest
    case "excerpt": excerpt
    case "notes": notes
    case "help": help
    default: Unnamed()
    }
  }
}

extension VerdictView.Note: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "message": message
    case "at": at
    default: Unnamed()
    }
  }
}

extension Fact: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "key": key
    case "value": value
    default: Unnamed()
    }
  }
}

extension ActionsPage.Row: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "anchor": anchor
    case "action": action
    case "text": text
    case "owner": owner
    case "due": due
    case "completed": completed
    case "late": late
    case "status": status
    case "proof": proof
    case "system": system
    case "postMortem": postMortem
    case "marks": marks
    default: Unnamed()
    }
  }
}

extension Ruling: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "ruled": ruled
    case "ruleCode": ruleCode
    case "ruleHref": ruleHref
    case "verdictHref": verdictHref
    case "why": why
    default: Unnamed()
    }
  }
}

extension Detail: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "name": name
    case "said": said
    default: Unnamed()
    }
  }
}

extension FindingRow: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "number": number
    case "outcome": outcome
    case "code": code
    case "rule": rule
    case "subject": subject
    case "message": message
    case "place": place
    default: Unnamed()
    }
  }
}

extension DocumentsPage.Row: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "document": document
    case "id": id
    case "path": path
    case "tallies": tallies
    default: Unnamed()
    }
  }
}

extension PopulationPage.Row: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "incident": incident
    case "title": title
    case "severity": severity
    case "detected": detected
    case "resolved": resolved
    case "deviations": deviations
    case "deviationsHref": deviationsHref
    default: Unnamed()
    }
  }
}

extension PostMortemsPage.Row: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "incident": incident
    case "title": title
    case "severity": severity
    case "position": position
    case "limit": limit
    case "due": due
    case "working": working
    case "publication": publication
    case "margin": margin
    case "document": document
    case "ruling": ruling
    default: Unnamed()
    }
  }
}

extension EvidencePage.Row: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "file": file
    case "href": href
    case "name": name
    case "type": type
    case "size": size
    case "digest": digest
    case "dates": dates
    case "users": users
    case "moreUsers": moreUsers
    default: Unnamed()
    }
  }
}

extension MatrixPage.Row: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "item": item
    case "title": title
    case "note": note
    case "drawn": drawn
    case "cells": cells
    default: Unnamed()
    }
  }
}

extension MatrixPage.Cell: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "mark": mark
    case "words": words
    case "name": name
    case "href": href
    case "code": code
    case "line": line
    default: Unnamed()
    }
  }
}

extension FindingsByPage.Open: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "id": id
    case "code": code
    case "title": title
    case "rows": rows
    case "more": more
    default: Unnamed()
    }
  }
}

extension FindingsByPage.Group: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "code": code
    case "title": title
    case "count": count
    case "tallies": tallies
    default: Unnamed()
    }
  }
}

extension PrintAllPage.Sheet: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "anchor": anchor
    case "incident": incident
    case "title": title
    case "details": details
    case "steps": steps
    case "deadline": deadline
    case "reportRulings": reportRulings
    case "actions": actions
    case "findings": findings
    case "counts": counts
    default: Unnamed()
    }
  }
}

extension PrintAllPage.Step: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "label": label
    case "at": at
    case "elapsed": elapsed
    case "limit": limit
    case "outcome": outcome
    case "verdictHref": verdictHref
    default: Unnamed()
    }
  }
}

extension PrintAllPage.Deadline: View {
  func value(named wanted: String) -> Any? {
    switch wanted {
    case "due": due
    case "working": working
    case "published": published
    default: Unnamed()
    }
  }
}
