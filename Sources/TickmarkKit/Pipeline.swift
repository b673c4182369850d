/// The whole path: a folder of markdown becomes tested evidence. Start reading here.
///
/// ```
/// content/*.md ──load──▶ documents ──read──▶ evidence ──test──▶ assessment ──▶ workpaper ──▶ site, reports
/// ```
public enum Pipeline {
  /// Reads a content and tests every record in it.
  ///
  /// - Parameters:
  ///   - asOf: the day everything is judged by; nil for the settings' own.
  ///   - period: the days that are examined; nil for the settings' own.
  ///   - today: the caller's clock, used where neither names a day.
  public static func assess(
    _ content: Content, asOf: Day? = nil, period: ClosedRange<Day>? = nil, today: Day,
    rules: [Rule] = Rule.all
  ) -> Assessment {
    let documents = load(content)
    let evidence = Evidence(
      content, documents: documents, asOf: asOf, period: period, today: today)
    return Assessment(evidence, rules: rules)
  }

  /// Files → documents, on all cores.
  static func load(_ content: Content) -> [Document] {
    concurrentMap(content.documents) { source in
      let slips = content.redactions[source.path]?.problems(in: source) ?? []
      return Document(source, problems: (content.problems[source.path] ?? []) + slips)
    }
  }
}
