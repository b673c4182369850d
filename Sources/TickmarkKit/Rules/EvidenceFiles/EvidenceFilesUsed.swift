extension Rule {
  static let evidenceFilesUsed = Rule(
    id: "evidence-files-used", code: "EV-05",
    title: "Every file of the content is named by some document",
    rationale: """
      A file that nothing names is evidence of nothing, or evidence that somebody forgot to cite. \
      Exports of registers, holiday lists and what front matter, text or settings name count as \
      named.
      """,
    criteria: [.cc2_1], level: .note,
    examples: [
      .good(
        "a log that the record cites", .postMortem,
        "evidence:\n  - {kind: log, file: a.log}\n-- a.log --\n14:00"),
      .good(
        "a picture in the text", .postMortem, "## Detection\n\n![graph](g.png)\n-- g.png --\nPNG"),
      .good("the export of a register", .register),
      .good(
        "a holiday list", .settings,
        "calendar:\n  time_zone: UTC\n  holidays: us.txt\n-- us.txt --\n2026-01-01"),
      .good(
        "the auditor's list of requests", .settings,
        "requests: asked.csv\n-- asked.csv --\nid,request\nR-1,Incident response plan"),
      .bad("a log that nobody cites", .postMortem, "id: INC-20260312-01\n-- a.log --\n↓14:00"),
    ]
  ) { evidence in
    guard !evidence.files.isEmpty else { return [] }
    let named = evidence.filesNamed
    let settings = evidence.holidayFiles.union([evidence.configuration.requests?.path ?? ""])
    return evidence.files.keys.sorted().map { path in
      let subject = Subject(path, path: path)
      let place = SourceFile(path: path, text: "").line(1)
      guard named[path] != nil || settings.contains(path) else {
        return .deviation(
          subject, at: place, "“\(path)” is named by no document",
          help: "cite it under “evidence”, or take it out")
      }
      return .met(subject, at: place, "named by a document")
    }
  }
}
