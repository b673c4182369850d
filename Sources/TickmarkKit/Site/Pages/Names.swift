import Mustache

// The views that pages hold by the thousand name their values themselves: reflection, which serves
// the others, takes most of the time of a large site. A test compares the two.

extension OutcomeView: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "symbol": symbol
    case "words": words
    case "name": name
    default: nil
    }
  }
}

extension Link: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "label": label
    case "href": href
    default: nil
    }
  }
}

extension Place: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "text": text
    case "file": file
    case "line": line
    case "href": href
    default: nil
    }
  }
}

extension Tally: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "outcome": outcome
    case "count": count
    case "href": href
    default: nil
    }
  }
}

extension DigestView: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "sha256": sha256
    case "start": start
    default: nil
    }
  }
}

extension VerdictView: MustacheParent {
  func child(named wanted: String) -> Any? {
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
    default: nil
    }
  }
}

extension VerdictView.Note: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "message": message
    case "at": at
    default: nil
    }
  }
}

extension Fact: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "key": key
    case "value": value
    default: nil
    }
  }
}

extension ActionsPage.Row: MustacheParent {
  func child(named wanted: String) -> Any? {
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
    default: nil
    }
  }
}

extension Ruling: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "ruled": ruled
    case "ruleCode": ruleCode
    case "ruleHref": ruleHref
    case "verdictHref": verdictHref
    case "why": why
    default: nil
    }
  }
}

extension Detail: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "name": name
    case "said": said
    default: nil
    }
  }
}

extension FindingRow: MustacheParent {
  func child(named wanted: String) -> Any? {
    switch wanted {
    case "number": number
    case "outcome": outcome
    case "code": code
    case "rule": rule
    case "subject": subject
    case "message": message
    case "place": place
    default: nil
    }
  }
}
