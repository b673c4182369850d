/// What of ours answers one request of the auditor's list, and why we think so.
///
/// A mapping by hand wins. Else key words decide, held against the criteria that the request names:
/// criteria alone are too coarse, half of our requests support CC7.4. What fits nothing is said to
/// be unmatched.
struct RequestMatch: Sendable {
  let item: RequestList.Item
  let state: State
  /// Empty for what is unmatched, and for what was mapped to nothing of ours.
  let answers: [Request]
  let why: String

  enum State: String, Sendable, CaseIterable {
    case mapped = "mapped by hand"
    case matched = "matched by key words"
    case unmatched
  }

  init(_ item: RequestList.Item) {
    self.item = item
    if let topics = item.topics {
      state = .mapped
      answers = Request.all.filter { topics.contains($0.topic) }
      why =
        (topics.isEmpty ? "mapped to none of ours" : "mapped")
        + (item.mappedIn.map { " in \($0)" } ?? "")
      return
    }
    let text = item.text.folded
    let found = Request.all.compactMap { request -> (request: Request, words: [String])? in
      let words = request.topic.words(in: text)
      return words.isEmpty ? nil : (request, words)
    }
    let words = Self.unique(found.flatMap(\.words)).map { "“\($0)”" }.joined(separator: ", ")
    let written = item.criteria ?? ""
    let criteria = Criterion.named(in: written)
    guard !criteria.ids.isEmpty else {
      answers = found.map(\.request)
      state = found.isEmpty ? .unmatched : .matched
      why = found.isEmpty ? "no key word of ours is in it" : words
      return
    }
    let shared = found.filter { !criteria.ours.isDisjoint(with: $0.request.criteria) }
    let named = criteria.ids.joined(separator: ", ")
    guard shared.isEmpty else {
      answers = shared.map(\.request)
      state = .matched
      why =
        Self.unique(shared.flatMap(\.words)).map { "“\($0)”" }.joined(separator: ", ")
        + "; criteria \(named)"
      return
    }
    state = .unmatched
    answers = []
    let hint = found.map { "“\($0.request.title)”" }.listed()
    why =
      found.isEmpty
      ? "no key word of ours is in it"
      : "\(words) would fit \(hint), which does not support \(named); map it by hand if it does"
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  static func all(_ map: SiteMap) -> [RequestMatch] {
    (map.configuration.requests?.requests ?? []).map(RequestMatch.init)
  }
}

extension Criterion {
  /// The criteria that a text names: their ids, and those that rules of ours support.
  static func named(in text: String) -> (ids: [String], ours: Set<Criterion>) {
    let upper = text.uppercased().replacing("DC ", with: "DC")
    let words = upper.split { !($0.isLetter || $0.isNumber || $0 == ".") }.map(String.init)
    var ids: [String] = []
    var ours: Set<Criterion> = []
    for word in words {
      let id = word == "DC4" ? dc4.rawValue : word
      guard known.contains(id) || id == dc4.rawValue, !ids.contains(id) else { continue }
      ids.append(id)
      if let criterion = Criterion(rawValue: id) { ours.insert(criterion) }
    }
    return (ids, ours)
  }
}

extension SiteMap {
  /// The auditor's list with what answers it; without rows where there is no list.
  var requestTable: DataTable {
    let path = configuration.requests?.path
    return DataTable(
      "requests", title: "The auditor’s requests", row: "one request of the auditor’s own list",
      of: RequestMatch.all(self),
      secrets: { _ in path.flatMap { evidence.secrets[$0] } ?? [] },
      fields: [
        .text("id", "the request’s id, as the auditor wrote it") { $0.item.id },
        .text("request", "its text, as the auditor wrote it") { $0.item.text },
        .text("criteria", "the criteria it names, as written") { $0.item.criteria },
        .text("state", "mapped by hand, matched by key words, or unmatched") { $0.state.rawValue },
        .text("answered_by", "names of the requests of this site that answer it") {
          $0.answers.map(\.topic.rawValue).joined(separator: "; ")
        },
        .text("why", "where it was mapped, or the key words and criteria that matched") { $0.why },
        .text("href", "where this site answers, from the site’s folder") {
          $0.answers.map {
            Self.href(
              Self.requests, fragment: Request.anchor($0.topic.number), from: Self.index)
          }.joined(separator: " ")
        },
      ])
  }
}
