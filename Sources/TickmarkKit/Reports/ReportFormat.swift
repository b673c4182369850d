/// The formats of a run's report.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, sarif, junit, github, gitlab

  /// How a report is made up; each format takes what concerns it.
  public struct Options: Sendable {
    /// Whether text marks levels with terminal colors.
    public var isColored = false
    /// The columns of the terminal; nil where there is none.
    public var width: Int?
    /// Whether everything is listed: in text what is cut short, in JSON what is met.
    public var listsAll = false

    public init() {}
  }

  /// The report of a run.
  public func text(of run: Run, options: Options = Options()) -> String {
    switch self {
    case .text:
      TextReport(
        run, isColored: options.isColored, width: options.width, isComplete: options.listsAll
      ).text
    case .json: JSONReport(run, includesMet: options.listsAll).text
    case .sarif: SARIFReport(run).text
    case .junit: JUnitReport(run).text
    case .github: GitHubReport(run).text
    case .gitlab: GitLabReport(run).text
    }
  }
}
