/// One version of a playbook: what the company promises, each promise with its place.
public final class Playbook: Record {
  public let document: Document
  public let severities: SeverityMatrix?
  public let promises: Promises
  /// What it asks of every response.
  public let duties: ResponseDuties
  public let reviews: [Review]
  public let roles: [PlaybookRole]
  public let detectionSources: [DetectionSource]
  public let lifecycle: Lifecycle
  public let coverage: LevelCoverage
  public let clauses: PlanClauses

  /// An entry of the review ledger.
  public struct Review: Sendable {
    public let on: Located<Day>
    public let by: Located<String>?
    public let outcome: String?
  }

  init(_ document: Document) {
    self.document = document
    let matrix = SeverityMatrix(document)
    severities = matrix
    promises = Promises(document, severities: matrix)
    duties = ResponseDuties(document, promises: promises, severities: matrix)
    let passages = document.passages
    roles = PlaybookRole.read(document, passages)
    detectionSources = DetectionSource.read(passages)
    lifecycle = Lifecycle(passages, bare: document.bareHeadings)
    coverage = LevelCoverage(document, passages, matrix?.firstScheme ?? [])
    clauses = PlanClauses(passages)
    var reviews: [Review] = (document.frontMatter["reviews"]?.items ?? []).compactMap { item in
      if let on = item.day("on") {
        return Review(on: on, by: item.string("by"), outcome: item.string("outcome")?.value)
      }
      return item.text.flatMap { text in
        Day(iso: text.value).map { Review(on: Located($0, text.span), by: nil, outcome: nil) }
      }
    }
    if reviews.isEmpty, let last = document.frontMatter.day("last_reviewed_on") {
      reviews = [Review(on: last, by: nil, outcome: nil)]
    }
    self.reviews = reviews.sorted { $0.on.value < $1.on.value }
  }

  public var version: Located<String>? { text("version") }
  public var owner: Located<String>? { text("owner") }
  public var effectiveFrom: Located<Day>? { day("effective_from") ?? day("approved_on") }
  public var nextReview: Located<Day>? { day("next_review_on") }

  /// Whether an incident is this playbook's: by the version that was in force, else by the folder.
  func answers(for incident: Incident) -> Bool {
    if let own = incident.playbook { return own.id.folded == id.folded }
    let folder = path.folder
    return folder.isEmpty || incident.path.hasPrefix(folder + "/")
  }
}
