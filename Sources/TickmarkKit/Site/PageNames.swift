/// Where the pages lie in the site, and the groups in which the navigation lists them.
extension SiteMap {
  static let index = "index.html"
  static let about = "about.html"
  static let trends = "trends.html"
  static let data = "data.html"
  static let actions = "actions.html"
  static let findings = "findings.html"
  static let postMortems = "post-mortems.html"
  static let population = "population.html"
  static let subsequentEvents = "subsequent-events.html"
  static let matrix = "matrix.html"
  static let sample = "sample.html"
  /// The list that the population's digest is made of.
  static let populationList = "data/population.txt"
  static let drills = "drills.html"
  static let playbooks = "playbooks.html"
  static let printAll = "print-all.html"
  static let documents = "documents.html"
  static let rules = "rules/index.html"
  static let systems = "systems.html"
  static let requests = "requests.html"
  static let exceptions = "exceptions.html"
  static let findingsByRule = "findings-by-rule.html"
  static let findingsByDocument = "findings-by-document.html"
  static let evidenceIndex = "evidence.html"
  static let glossary = "glossary.html"
  static func page(_ rule: Rule) -> String { "rules/\(rule.id).html" }
  static func page(_ criterion: Criterion) -> String {
    "criteria/\(criterion.rawValue.lowercased().replacing(".", with: "-")).html"
  }

  /// What every page's navigation lists: the way an audit goes, from the answer to its ground.
  static let navigation: [(group: String, pages: [(label: String, page: String)])] = [
    (
      "Answers",
      [
        ("Overview", index), ("Requests", requests), ("Systems", systems), ("Findings", findings),
        ("Exceptions", exceptions), ("Trends", trends),
      ]
    ),
    (
      "Records",
      [
        ("Population", population), ("Post-mortems", postMortems), ("Actions", actions),
        ("Drills", drills), ("Playbooks", playbooks),
      ]
    ),
    (
      "Workpaper",
      [
        ("Matrix", matrix), ("Sample", sample), ("Subsequent events", subsequentEvents),
        ("Print all", printAll),
      ]
    ),
    (
      "Sources",
      [
        ("Documents", documents), ("Evidence", evidenceIndex), ("Rules", rules),
        ("Glossary", glossary), ("Data", data), ("About", about),
      ]
    ),
  ]
}
