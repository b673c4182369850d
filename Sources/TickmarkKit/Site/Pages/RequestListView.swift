/// The auditor's own list of requests beside ours: three groups, which together are the list.
struct RequestListView: Sendable {
  let file: String
  let requestCount: Int
  let groups: [Group]
  let listCSV: String

  struct Group: Sendable {
    let id: String
    let label: String
    let meaning: String
    let count: Int
    let isFilled: Bool
    let rows: [Row]
  }

  struct Row: Sendable {
    let asked: String
    let wording: String
    let named: String
    let answers: [Link]
    let why: String
  }

  /// Nil where no list is named, or it could not be read.
  init?(_ map: SiteMap, from page: String) {
    guard let list = map.configuration.requests else { return nil }
    let secrets = map.evidence.secrets[list.path] ?? []
    let matches = Dictionary(grouping: RequestMatch.all(map), by: \.state)
    file = list.path
    requestCount = list.requests.count
    listCSV = map.csv("requests", from: page)
    groups = RequestMatch.State.allCases.map { state in
      let rows = (matches[state] ?? []).map { match in
        Row(
          asked: match.item.id.hiding(secrets), wording: match.item.text.hiding(secrets),
          named: (match.item.criteria ?? "").hiding(secrets),
          answers: match.answers.map {
            Link(
              "\($0.topic.number). \($0.title)", SiteMap.requests,
              fragment: Request.anchor($0.topic.number), from: page)
          }, why: match.why)
      }
      return Group(
        id: state.anchor, label: state.rawValue, meaning: state.meaning, count: rows.count,
        isFilled: !rows.isEmpty, rows: rows)
    }
  }
}

extension RequestMatch.State {
  fileprivate var anchor: String {
    switch self {
    case .mapped: "your-mapped"
    case .matched: "your-matched"
    case .unmatched: "your-unmatched"
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .mapped: "Somebody said what answers them."
    case .matched:
      "Proposed by their words, and by their criteria where they name some. Nobody has confirmed it: read each before relying on it."
    case .unmatched:
      "Nothing here is claimed to answer them. They may be about something that is not kept here, or in words that Tickmark does not know."
    }
  }
}
