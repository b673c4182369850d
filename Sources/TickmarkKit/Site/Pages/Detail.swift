/// A fact of a record with its name; `not recorded` where there is no value.
struct Detail: Sendable {
  let name: String
  let said: HTML?

  init(_ name: String, _ said: HTML?) {
    self.name = name
    self.said = said
  }

  init(_ name: String, text: String?) {
    self.init(name, text.flatMap { text in text.isEmpty ? nil : HTML.write { $0.text(text) } })
  }
}

/// What one rule says, on one line, leading to the verdict.
struct Ruling: Sendable {
  let ruled: OutcomeView
  let ruleCode: String
  let ruleHref: String
  let verdictHref: String
  let why: String

  init(_ entry: SiteMap.Entry, _ map: SiteMap, from page: String) {
    ruled = OutcomeView(entry.outcome)
    ruleCode = entry.rule.code
    ruleHref = SiteMap.href(SiteMap.page(entry.rule), from: page)
    verdictHref = map.href(entry, from: page)
    why = entry.verdict.finding.message
  }

  /// The verdicts on a subject of the rules whose codes begin so, what deviates first.
  static func all(
    _ prefix: String, on subject: String, in entries: [SiteMap.Entry], _ map: SiteMap,
    from page: String
  ) -> [Ruling] {
    let found = entries.filter {
      $0.rule.code.hasPrefix(prefix) && $0.verdict.subject.id.folded == subject.folded
    }
    let sorted = found.sorted { ($0.rule.code, $0.id) < ($1.rule.code, $1.id) }
    return sorted.worstFirst.map { Ruling($0, map, from: page) }
  }
}

extension Outcome {
  /// What needs a reader first.
  static let worstFirst: [Outcome] = [
    .deviation, .undetermined, .excepted, .notYetDue, .notApplicable, .met,
  ]
}

extension [SiteMap.Entry] {
  var worstFirst: [SiteMap.Entry] {
    Outcome.worstFirst.flatMap { outcome in filter { $0.outcome == outcome } }
  }
}

extension SiteMap {
  /// A person as an auditor wants to read it: `Dana Reyes, Staff engineer`; else as written.
  func person(_ written: String) -> String {
    guard let person = configuration.person(written) else { return written }
    return person.name + (person.title.map { ", " + $0 } ?? "")
  }

  /// An author's reference to something: a link to what it leads to, else its text.
  func reference(_ written: String, in document: String, from page: String) -> HTML {
    if let other = pagesByID[written] {
      return .link(Link(label: written, href: Self.href(other, from: page)))
    }
    return reference(written, to: written, in: document, from: page)
  }

  /// A label that leads where an author's link leads, if the site may follow it.
  func reference(
    _ label: String, to target: String, in document: String, from page: String
  ) -> HTML {
    HTML.write { html in
      guard LinkTarget(target) != .refused else {
        html.text(label)
        return
      }
      switch link(target, in: document, from: page) {
      case .rewritten(let href): html.link(label, to: href)
      case .external(let address): html.external(address, label: label)
      case .refused, .broken: html.text(label)
      }
    }
  }

  /// The page of a playbook with its version: `PB-SAVINGS, version 1.1`.
  func link(_ playbook: Playbook, from page: String) -> Link? {
    href(document: playbook.path, from: page).map {
      Link(label: playbook.id + (playbook.version.map { ", version \($0.value)" } ?? ""), href: $0)
    }
  }

  func link(_ incident: Incident, from page: String) -> Link {
    Link(label: incident.id, href: href(document: incident.path, from: page) ?? "")
  }

  /// How the content calls the folder of a playbook: `savings`; the organization for its own.
  func systemName(_ folder: String) -> String {
    folder.isEmpty ? configuration.organization?.value ?? "the whole content" : folder
  }
}

extension HTMLBuffer {
  /// A link out of the site; the address must have an allowed scheme.
  mutating func external(_ address: String, label: String? = nil) {
    markup("<a class=\"external\" rel=\"noopener noreferrer\" href=\"")
    self.address(address)
    markup("\">")
    text(label ?? address)
    markup("</a>")
  }
}

extension HTML {
  static func publication(_ publication: PostMortem.Publication, in zone: Zone) -> HTML {
    switch publication {
    case .instant(let instant): .instant(instant.value, in: zone)
    case .day(let day): .day(day.value)
    }
  }

  static func link(_ link: Link) -> HTML { write { $0.link(link.label, to: link.href) } }
}

/// Gives out ids of one page, each once.
struct PageAnchors {
  private var counts: [String: Int] = [:]

  mutating func unique(_ wanted: String) -> String {
    counts[wanted, default: 0] += 1
    let count = counts[wanted]!
    return count == 1 ? wanted : "\(wanted):\(count)"
  }
}
