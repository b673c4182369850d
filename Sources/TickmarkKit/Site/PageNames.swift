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

extension SiteMap {
  /// The page of each document: its path, in names that Windows takes too, because packs are opened
  /// there, and each with a name of its own whatever the case.
  static func pages(of paths: [String]) -> [String: String] {
    let wanted = paths.map { path in
      let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
      return "documents/" + stem.split(separator: "/").map(portable).joined(separator: "/")
    }
    // What is a folder can be no page: `a.html/b.md` beside `a.md`.
    var taken: Set<String> = []
    for page in wanted {
      var folder = page.lowercased()[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        taken.insert(String(folder))
      }
    }
    var pages: [String: String] = [:]
    for (path, page) in zip(paths, wanted) {
      var page = page
      while !taken.insert((page + ".html").lowercased()).inserted { page += "-2" }
      pages[path] = page + ".html"
    }
    return pages
  }

  /// A part of a path without what Windows allows in no name.
  private static func portable(_ name: Substring) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isRefused = scalar.value < 32 || "<>:\"|?*\\".unicodeScalars.contains(scalar)
      scalars.append(isRefused ? "_" : scalar)
    }
    if let last = scalars.last, last == "." || last == " " {
      scalars.removeLast()
      scalars.append("_")
    }
    let isDevice = devices.contains(name.prefix { $0 != "." }.lowercased())
    return String(scalars) + (isDevice ? "_" : "")
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
