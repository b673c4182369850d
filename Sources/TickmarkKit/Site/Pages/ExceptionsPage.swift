/// What management accepted, for how long and what it covers; and what nobody has accepted.
struct ExceptionsPage: PageView {
  static let template = "exceptions"

  let frame: Frame
  let total: Int
  let live: Int
  let lapsed: Int
  let exceptions: [ExceptionView]
  /// Deviations without a live exception, for management's response to be written beside.
  let unanswered: [FindingRow]
  let unansweredCount: Int
  let unansweredHref: String
  let pager: Pager?
  /// Whether it is the page of the exceptions, and not a further part of the list.
  let isBeginning: Bool
  let excepted: Tally

  struct ExceptionView: Sendable {
    let id: String
    let exception: Link
    let title: String
    let isLive: Bool
    /// `expired 2026-06-30`; nil where it is live.
    let lapse: String?
    let facts: [Answer]
    let covers: [FindingRow]
    let more: Beginning?
  }

  /// What the record says under a key; nil where it says nothing.
  struct Answer: Sendable {
    let label: String
    let words: String?
    let href: String?
  }

  init(_ map: SiteMap) { self.init(.first(of: SiteMap.exceptions), Self.lists(map), map) }

  static func lists(_ map: SiteMap) -> [LongList<SiteMap.Entry>] {
    [LongList("unanswered", map.deviations, perPage: map.rowsPerPage)]
  }

  init(_ part: ListPart, _ lists: [LongList<SiteMap.Entry>], _ map: SiteMap) {
    let path = part.path
    let asOf = map.evidence.asOf
    frame = part.frame(map, title: "Exceptions")
    let records = map.evidence.exceptions
    total = records.count
    live = records.count { $0.isLive(on: asOf) }
    lapsed = records.count { !$0.isLive(on: asOf) }
    isBeginning = part.isFirst
    let covered =
      isBeginning
      ? Dictionary(grouping: map.entries.filter { $0.verdict.exception != nil }) {
        $0.verdict.exception!.path
      } : [:]
    exceptions = (isBeginning ? records : []).enumerated().map { index, record in
      let entries = covered[record.path] ?? []
      return ExceptionView(
        id: "exception:\(index + 1)",
        exception: Link(
          label: record.id, href: map.href(document: record.path, from: path) ?? ""),
        title: record.document.title, isLive: record.isLive(on: asOf),
        lapse: record.lapse(on: asOf), facts: Self.facts(record, map, from: path),
        covers: entries.prefix(map.blocksPerPage).map { FindingRow($0, map, from: path) },
        more: Beginning(
          of: entries.count, shown: min(entries.count, map.blocksPerPage),
          map.listHref(.excepted, from: path)))
    }
    unanswered = (lists[0].rows(on: part) ?? []).map { FindingRow($0, map, from: path) }
    unansweredCount = lists[0].rows.count
    unansweredHref = SiteMap.href(SiteMap.exceptions, fragment: "unanswered", from: path)
    pager = lists[0].pager(on: part)
    let count = map.entries(.excepted).count
    excepted = Tally(
      outcome: OutcomeView(.excepted), count: count,
      href: count == 0 ? nil : map.listHref(.excepted, from: path))
  }

  private static func facts(
    _ record: Exception, _ map: SiteMap, from page: String
  ) -> [Answer] {
    func person(_ key: String) -> String? {
      record.text(key).map { written in
        guard let person = map.configuration.person(written.value) else { return written.value }
        return person.name + (person.title.map { ", \($0)" } ?? "")
      }
    }
    func answer(_ label: String, _ words: String?, _ href: String? = nil) -> Answer {
      Answer(label: label, words: words, href: href)
    }
    let rule = map.assessment.results.first { $0.rule.isNamed(record.rule?.value ?? "") }?.rule
    let subject = record.subject?.value
    let entry = rule.flatMap { rule in subject.flatMap { map.entry(rule.code, on: $0) } }
    return [
      answer(
        "rule", rule.map { "\($0.code) \($0.title)" } ?? record.rule?.value,
        rule.map { SiteMap.href(SiteMap.page($0), from: page) }),
      answer("subject", subject, entry.map { map.href($0, from: page) }),
      answer("kind", record.text("kind")?.value), answer("reason", record.text("reason")?.value),
      answer("root cause", record.text("root_cause")?.value),
      answer("impact", record.text("impact")?.value),
      answer("compensating control", record.text("compensating_control")?.value),
      answer("management’s response", record.text("management_response")?.value),
      answer("target date", record.text("target_date")?.value), answer("owner", person("owner")),
      answer("approved by", person("approved_by")),
      answer("approved on", record.text("approved_on")?.value),
      answer("expires on", record.text("expires_on")?.value),
    ]
  }
}
