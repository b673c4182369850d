/// The requests that auditors send, each with what here answers it.
struct RequestsPage: PageView {
  static let template = "requests"

  let frame: Frame
  let requests: [RequestView]
  /// The auditor's own list, where the settings name one.
  let yourList: RequestListView?
  /// The settings name a list that could not be read.
  let isListUnread: Bool
  let glossary: Link

  struct RequestView: Sendable {
    let id: String
    let number: Int
    let title: String
    let asks: String
    let criteria: [Link]
    let lists: [ListView]
    let rules: [CriterionPage.Row]
    let isTested: Bool
    /// Nothing is kept and nothing was tested.
    let isUnanswered: Bool
    let elsewhere: [String]
  }

  /// A number of records, by system.
  struct ListView: Sendable {
    let label: String
    let total: Int
    let parts: [IndexPage.Count]
  }

  init(_ map: SiteMap) {
    let path = SiteMap.requests
    frame = Frame(map, path: path, title: "Requests")
    glossary = Link("roster", SiteMap.glossary, fragment: "people", from: path)
    yourList = RequestListView(map, from: path)
    isListUnread =
      map.configuration.requests == nil && map.configuration.root?["requests"] != nil
    let sheets = SystemSheet.all(map, from: path)
    requests = Request.all.enumerated().map { index, request in
      let lists = request.lists.map { list, label in
        let parts = sheets.map { $0.count(list, $0.name) }.filter { $0.count > 0 }
        return ListView(
          label: label, total: parts.reduce(0) { $0 + $1.count }, parts: parts)
      }
      let results = request.rules.compactMap { code in
        map.assessment.results.first { $0.rule.code == code }
      }
      let isTested = results.contains(where: \.isExercised)
      return RequestView(
        id: Request.anchor(index + 1), number: index + 1, title: request.title, asks: request.asks,
        criteria: request.criteria.filter(map.criteria.contains).map {
          Link($0.rawValue, SiteMap.page($0), from: path)
        },
        lists: lists, rules: results.map { CriterionPage.Row($0, map, from: path) },
        isTested: isTested,
        isUnanswered: !isTested && lists.allSatisfy { $0.total == 0 },
        elsewhere: request.elsewhere)
    }
  }
}

extension CriterionPage.Row {
  init(_ result: Assessment.Result, _ map: SiteMap, from page: String) {
    let home = SiteMap.page(result.rule)
    rule = Link(result.rule.title, home, from: page)
    code = result.rule.code
    tallies = Tally.all(map.entries(of: result.rule)) {
      SiteMap.href(home, fragment: $0.name, from: page)
    }
    isExercised = result.isExercised
  }
}
