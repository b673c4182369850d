/// The files that a company begins with: settings, a playbook to fill in, a guide to the folder.
public struct StarterContent: Sendable {
  public struct File: Sendable {
    /// Relative to the content.
    public let path: String
    public let text: String
  }

  public let files: [File]

  /// - Parameters:
  ///   - folder: how the content is called on a command line, for the guide.
  ///   - today: the as-of date, and the first day of a period of six months.
  public init(
    folder: String, today: Day, organization: String? = nil, owner: String? = nil,
    approver: String? = nil, timeZone: Zone = .utc
  ) {
    files = [
      File(
        path: "README.md", text: Scaffold(name: "README.md").filled(["folder": folder])),
      File(
        path: "playbook.md",
        text: Self.playbook(id: "PB-1", system: "", owner: owner, approver: approver)),
      File(
        path: Content.settingsName,
        text: Scaffold(name: "tickmark.yml").filled([
          "organization": organization, "today": today.iso, "from": today.iso,
          "to": today.adding(months: 6).adding(days: -1).iso, "time_zone": timeZone.identifier,
        ])),
    ]
  }

  static func playbook(id: String, system: String, owner: String?, approver: String?) -> String {
    Scaffold(name: "playbook.md").filled([
      "id": id, "for_system": system.isEmpty ? nil : ": \(system)", "owner": owner,
      "approved_by": approver,
    ])
  }
}
