extension Rule {
  static let noticesArchived = Rule(
    id: "notices-archived", code: "COM-08",
    title: "A copy of every notice is kept, not only a link to a chat",
    rationale: """
      Chats are cut off by retention, status pages by redesigns. The words themselves in the record \
      (“text”), a file of the content, an export, or one evidence reference of kind communication \
      for all of them is a copy; a link to a chat message is not.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("the words in the record", .postMortem),
      .good(
        "one export for all", .postMortem,
        """
        communications:
          - {channel: status page, sent_at: 2026-03-12T14:20:00Z}
        evidence:
          - {kind: communication, link: "https://git.example.com/evidence/notices.md"}
        """),
      .good("an export", .postMortem, archive("https://git.example.com/evidence/notice-1.md")),
      .bad("a chat link only", .postMortem, archive("https://sample.slack.com/archives/C1/p2")),
      .bad("a file that is not there", .postMortem, archive("evidence/notice-1.txt")),
      .bad(
        "nothing", .postMortem,
        "communications:\n  - ↓{channel: status page, sent_at: 2026-03-12T14:20:00Z}"),
    ]
  ) { evidence in
    evidence.incidents.flatMap { incident -> [Verdict] in
      let sent = incident.writtenCommunications.filter { !$0.isTest }
      guard !incident.isVoid, !sent.isEmpty else { return [] }
      let subject = Subject.incident(incident)
      let export = incident.exportOfNotices
      let broken = sent.compactMap(\.archive).compactMap { finding($0, incident, evidence) }
      guard broken.isEmpty else { return broken.map { .deviation(subject, $0) } }
      let bare = sent.filter { $0.archive == nil && $0.text == nil }
      if let first = bare.first, export == nil {
        return [
          .deviation(
            subject, at: first.span,
            "\(bare.count) of \(counted(sent.count, "notice")) \(bare.count == 1 ? "has" : "have") no copy that is kept",
            help: "add “text: …” or “archive: …”, or evidence of “kind: communication”")
        ]
      }
      let (count, others) = (sent.count, bare.count)
      guard let export, others > 0 else {
        return [
          .met(
            subject, at: incident.communicationsPlace, "\(counted(count, "notice")) kept")
        ]
      }
      return [
        .met(
          subject, at: export.span.firstLine,
          "one export is named for \(others) of \(counted(count, "notice"))")
      ]
    }
  }

  private static func finding(
    _ archive: Located<String>, _ incident: Incident, _ evidence: Evidence
  ) -> Finding? {
    let isFile: Bool
    switch evidence.resolve(archive.value, from: incident.path) {
    case .document, .file, .missingAnchor: return nil
    case .external: isFile = false
    case .missing, .outside, .refused: isFile = true
    }
    if isFile {
      return Finding(
        "archive “\(archive.value)” is no file of the content", at: archive.span,
        help: "put the copy beside the record, or link to where it is kept")
    }
    let chats = ["slack.com", "teams.microsoft", "discord.", "chat.google", "t.me/", "mattermost"]
    guard chats.contains(where: { archive.value.folded.holds($0) }) else { return nil }
    return Finding(
      "the only copy of the notice is a link to a chat", at: archive.span,
      help: "export the message and link to the export")
  }

  private static func archive(_ place: String) -> String {
    let isBad = place.holds("slack") || !place.holds("://")
    return """
      communications:
        - channel: status page
          sent_at: 2026-03-12T14:20:00Z
          archive: \(isBad ? "↓" : "")\(place)
      """
  }
}
