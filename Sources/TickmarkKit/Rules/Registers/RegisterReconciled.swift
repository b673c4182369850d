extension Rule {
  static let registerReconciled = Rule(
    id: "register-reconciled", code: "REG-02",
    title: "The records agree with an export of the tool that keeps incidents",
    rationale: """
      A folder shows what was written, not what was left out. An auditor relies on the list only \
      after comparing it, both ways, with a system that nobody tidies: every row has a record, every \
      record a row, and times (within five minutes) and severity agree. The export says where it \
      comes from, by which query, who ran it and when, not before the end of the period. Rows from \
      outside the period, and rows that the tool calls void, are left out and counted. Without any \
      register this is a note: nobody has compared.
      """,
    criteria: [.cc2_1, .cc7_3], level: .error,
    examples: [
      .good("one row, one record, 20 seconds apart", .register),
      .good(
        "other headers, other words for levels, local times, quotes", .register,
        """
        columns: {id: Key, detected_at: Created, severity: Priority}
        severities: {Highest: SEV-1}
        -- incidents.csv --
        KEY,Summary,created,Priority
        INC-20260312-01,"Sign-in, ""all"" users",2026-03-12 10:00,Highest
        """),
      .good(
        "a row of another period and a canceled one", .register,
        """
        rows: 3
        columns: {id: Key, detected_at: Opened, status: State}
        statuses: {Canceled: void}
        -- incidents.csv --
        Key,Opened,State
        INC-20260312-01,2026-03-12,closed
        INC-20251101-01,2025-11-01,closed
        OPS-7,2026-04-04,Canceled
        """),
      .bad(
        "a row without a record", .register,
        """
        rows: 2
        -- incidents.csv --
        Key,Opened,Resolved,Severity
        INC-20260312-01,2026-03-12T14:00:20Z,2026-03-12T16:31:00Z,SEV-1
        ↓INC-20260402-01,2026-04-02T09:00:00Z,2026-04-02T10:00:00Z,SEV-2
        """),
      .bad(
        "a record without a row", .register,
        """
        rows: 0
        -- incidents.csv --
        Key,Opened,Resolved,Severity
        -- INC-20260312-01.md --
        ---
        type: post-mortem
        id: ↓INC-20260312-01
        severity: SEV-1
        detected_at: 2026-03-12T14:00:00Z
        ---
        """),
      .bad(
        "six minutes apart", .register,
        """
        id: REG-2026-H1
        -- incidents.csv --
        Key,Opened,Resolved,Severity
        INC-20260312-01,↓2026-03-12T14:06:00Z,2026-03-12T16:31:00Z,SEV-1
        """),
      .good(
        "five minutes apart", .register,
        """
        id: REG-2026-H1
        -- incidents.csv --
        Key,Opened,Resolved,Severity
        INC-20260312-01,2026-03-12T14:05:00Z,2026-03-12T16:31:00Z,SEV-1
        """),
      .bad(
        "another severity", .register,
        """
        id: REG-2026-H1
        -- incidents.csv --
        Key,Opened,Resolved,Severity
        INC-20260312-01,2026-03-12T14:00:20Z,2026-03-12T16:31:00Z,↓SEV-2
        """),
      .other(
        .undetermined, "a word that is no level", .register,
        """
        id: REG-2026-H1
        -- incidents.csv --
        Key,Opened,Resolved,Severity
        INC-20260312-01,2026-03-12T14:00:20Z,2026-03-12T16:31:00Z,↓Highest
        """),
      .bad("more rows promised than exported", .register, "rows: ↓4"),
      .bad("nobody says who ran it", .register, "id: ↓REG-2026-H1\nrun_by: (absent)"),
      .bad("run before the period ended", .register, "run_at: ↓2026-06-29T14:00:00Z"),
      .bad("a file that is not there", .register, "file: ↓incident.csv"),
      .bad(
        "a column that is not there", .register, "columns: {id: Key, detected_at: ↓Began}"),
      .bad("no register at all", .postMortem, "id: ↓INC-20260312-01"),
    ]
  ) { evidence in
    let exports = evidence.registers.filter { $0.file != nil }
    guard !exports.isEmpty else {
      guard let first = evidence.incidents.first else { return [] }
      return [
        .deviation(
          Subject("incident register", path: first.path), at: first.place,
          "\(counted(evidence.incidents.count, "incident")) not compared with an export of another tool",
          level: .note, help: "export its list beside a register (type: register, file: …)")
      ]
    }
    return exports.flatMap { verdicts($0, evidence) }
  }

  private static func verdicts(_ register: Register, _ evidence: Evidence) -> [Verdict] {
    let subject = Subject.document(register.document)
    var findings = provenance(register, evidence)
    if let table = register.table, let file = register.file {
      findings += table.problems
      findings += register.missingColumns.map { name in
        Finding(
          "the export has no column “\(name.value)”", at: name.span,
          help: table.header.map(\.value).nearest(to: name.value).map { "did you mean “\($0)”?" }
            ?? "it has \(table.header.map(\.value).listed())")
      }
      if register.column(.id) == nil, register.missingColumns.isEmpty {
        findings.append(
          Finding(
            "no column of the export holds ids", at: file.span,
            help: "name it: “columns: {id: …, detected_at: …}”"))
      }
      if let stated = register.statedRows, Int(stated.value) != table.rows.count {
        findings.append(
          Finding(
            "the query gave \(stated.value) rows, the export has \(table.rows.count)",
            at: stated.span, help: "export the list again, whole"))
      }
    } else if let file = register.file {
      findings.append(
        Finding(
          "export “\(file.value)” is not in the content", at: file.span,
          help: "put the CSV file beside the register"))
    }
    var verdicts = findings.map { Verdict.deviation(subject, $0) }
    guard register.table != nil, register.column(.id) != nil else { return verdicts }
    let reconciliation = Reconciliation(register, in: evidence)
    verdicts += reconciliation.matches.flatMap { matched($0, register) }
    for row in reconciliation.onlyInExport {
      let id = row.id?.value ?? "a row without an id"
      verdicts.append(
        .deviation(
          Subject(row.id?.value ?? "row \(row.span.start.line)", path: register.path),
          at: row.id?.span ?? row.span, "\(id) is in the export and has no record",
          help: "add its record, or give the record “external_id: \(id)”"))
    }
    for incident in reconciliation.onlyInRecords {
      verdicts.append(
        .deviation(
          .incident(incident), at: incident.place, "\(incident.id) is not in the export",
          notes: [Finding.Note("compared with this export", at: register.place)],
          help: "find out why the query does not show it"))
    }
    if findings.isEmpty, reconciliation.isInAgreement {
      verdicts.append(.met(subject, at: register.place, reconciliation.summary))
    }
    return verdicts
  }

  private static func matched(_ match: Reconciliation.Match, _ register: Register) -> [Verdict] {
    let subject = Subject.incident(match.incident)
    guard match.disagreements.isEmpty else {
      return match.disagreements.map { item in
        .deviation(
          subject, at: item.exported, item.message,
          notes: [Finding.Note("the record says so here", at: item.recorded)],
          help: "correct the one that is wrong, or say in the record why they differ")
      }
    }
    guard match.open.isEmpty else {
      return match.open.map { item in
        .undetermined(
          subject, at: item.exported, item.message,
          notes: [Finding.Note("the record says so here", at: item.recorded)],
          help: item.key == "severity" ? "map it in the register: “severities: {…: SEV-1}”" : nil)
      }
    }
    return [
      .met(subject, at: match.row.span, "\(match.incident.id) is in \(register.id) and agrees")
    ]
  }

  /// What is missing of how the export came about.
  private static func provenance(_ register: Register, _ evidence: Evidence) -> [Finding] {
    var findings: [Finding] = []
    let missing = ["source", "query", "run_by", "run_at"].filter { key in
      register.text(key).map { Placeholder.isPlaceholder($0.value) } ?? true
    }
    if !missing.isEmpty {
      findings.append(
        Finding(
          "the export does not say its \(missing.listed())", at: register.place,
          help: "add \(missing.map { "“\($0): …”" }.listed())"))
    }
    let end = register.period?.to ?? evidence.configuration.period?.to.value
    let zone = evidence.calendar(for: register.path).zone
    if let run = register.runAt, let end, end < evidence.asOf, zone.day(of: run.value) <= end {
      findings.append(
        Finding(
          "the export was run \(zone.day(of: run.value).iso), before the period ended \(end.iso)",
          at: run.span, help: "run the query again after the end of the period"))
    }
    return findings
  }
}
