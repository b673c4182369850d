extension Workpaper {
  private func secrets(_ record: some Record) -> [Secret] { evidence.secrets[record.path] ?? [] }

  var playbookTable: DataTable {
    DataTable(
      "playbooks", title: "Playbooks", row: "one version of a playbook", of: evidence.playbooks,
      secrets: secrets,
      fields: [
        .text("id", "the playbook’s id, shared by its versions") { $0.id },
        .text("version", "version as written") { $0.version?.value },
        .text("title", "its title") { $0.document.title },
        .text("owner", "its owner, as written") { $0.owner?.value },
        .text("approved_by", "who approved the version, as written") {
          $0.text("approved_by")?.value
        },
        .day("approved_on", "the day of the approval") { $0.day("approved_on")?.value },
        .day("effective_from", "the day from which it is in force") { $0.effectiveFrom?.value },
        .flag("newest", "whether no later version is recorded") { evidence.isNewest($0) },
        .number("reviews", "number of recorded reviews") { $0.reviews.count },
        .day("last_review", "the last of them") { $0.reviews.last?.on.value },
        .day("next_review", "when the next is planned") { $0.nextReview?.value },
        .text("body_sha256", "SHA-256 of its text as rule PB-07 counts it") {
          $0.document.bodyDigest.description
        },
        .text("file", "path in the content") { $0.path },
      ])
  }

  /// Verdicts are counted where they are shown: on the page of their subject.
  var documentTable: DataTable {
    typealias Field = DataTable.Field<Document>
    var tallies: [String: [Outcome: Int]] = [:]
    for result in assessment.results {
      for verdict in result.verdicts {
        tallies[verdict.subject.path, default: [:]][verdict.outcome, default: 0] += 1
      }
    }
    let counts: [Field] = Outcome.allCases.map { [tallies] outcome in
      .number(outcome.rawValue, "number of verdicts: \(outcome.words)") {
        tallies[$0.path]?[outcome] ?? 0
      }
    }
    let fields: [Field] =
      [
        .text("file", "path in the content") { $0.path },
        .text("type", "playbook, incident, post-mortem and so on; empty where it does not say") {
          evidence.types[$0.path]?.value.rawValue
        },
        .text("id", "its id") { $0.frontMatter.text("id")?.value },
        .text("title", "its title") { $0.title },
      ] + counts
    return DataTable(
      "documents", title: "Documents", row: "one document that was read",
      of: evidence.documents, secrets: { evidence.secrets[$0.path] ?? [] }, fields: fields)
  }

  var reviewTable: DataTable {
    typealias Entry = (playbook: Playbook, review: Playbook.Review)
    return DataTable(
      "playbook-reviews", title: "Playbook reviews", row: "one recorded review of a playbook",
      of: evidence.playbooks.flatMap { playbook in
        playbook.reviews.map { Entry(playbook: playbook, review: $0) }
      },
      secrets: { secrets($0.playbook) },
      fields: [
        .text("playbook", "the playbook’s id") { $0.playbook.id },
        .text("version", "the version that records the review") { $0.playbook.version?.value },
        .day("reviewed_on", "the day of the review") { $0.review.on.value },
        .text("reviewed_by", "by whom, as written") { $0.review.by?.value },
        .text("outcome", "outcome as written") { $0.review.outcome },
        .text("file", "path in the content") { $0.playbook.path },
        .number("line", "line in that file") { $0.review.on.span.start.line },
      ])
  }

  var exceptionTable: DataTable {
    DataTable(
      "exceptions", title: "Exceptions", row: "one exception that management recorded",
      of: evidence.exceptions, secrets: secrets,
      fields: [
        .text("id", "the exception’s id") { $0.id },
        .text("rule", "the rule it is about, as written") { $0.rule?.value },
        .text("subject", "the subject it is about, as written") { $0.subject?.value },
        .text("reason", "reason given") { $0.text("reason")?.value },
        .text("management_response", "management’s response") {
          $0.text("management_response")?.value
        },
        .text("compensating_control", "what was done instead") {
          $0.text("compensating_control")?.value
        },
        .text("owner", "its owner, as written") { $0.owner?.value },
        .text("approved_by", "who approved it, as written") { $0.approvedBy?.value },
        .day("approved_on", "the day of the approval") { $0.approvedOn?.value },
        .day("expires_on", "the last day on which it holds") { $0.expiresOn?.value },
        .flag("live", "whether it holds at the as-of date") { $0.isLive(on: evidence.asOf) },
        .text("lapse", "why it does not hold") { $0.lapse(on: evidence.asOf) },
        .text("file", "path in the content") { $0.path },
      ])
  }

  var registerTable: DataTable {
    let reconciled = evidence.registers.map { Reconciliation($0, in: evidence) }
    return DataTable(
      "registers", title: "Registers", row: "one register of the source of incidents",
      of: reconciled, secrets: { secrets($0.register) },
      fields: [
        .text("id", "the register’s id") { $0.register.id },
        .text("source", "the tool it comes from") { $0.register.source?.value },
        .text("query", "the query that made it") { $0.register.query?.value },
        .text("run_by", "who ran it, as written") { $0.register.runBy?.value },
        .instant("run_at", "when it was run; UTC") { $0.register.runAt?.value },
        .day("from", "first day that was compared") { $0.period?.from },
        .day("to", "last day that was compared") { $0.period?.to },
        .text("export", "the export’s file, as written") { $0.register.file?.value },
        .number("rows", "rows of the export; empty where there is no export") {
          $0.register.table?.rows.count
        },
        .number("in_both", "rows that a record answers to") { $0.matches.count },
        .number("disagreeing", "of those, with another time or severity") {
          $0.matches.count { !$0.disagreements.isEmpty }
        },
        .number("only_in_export", "rows of the period without a record") {
          $0.onlyInExport.count
        },
        .number("only_in_records", "incidents of the period without a row") {
          $0.onlyInRecords.count
        },
        .number("left_out", "rows that were not compared") { $0.leftOut.count },
        .text("file", "path of the register in the content") { $0.register.path },
      ])
  }

  var reconciliationTable: DataTable {
    typealias Line = (
      register: Register, result: String, id: String?, incident: Incident?, note: String?,
      span: Span?
    )
    let lines: [Line] = evidence.registers.flatMap { register -> [Line] in
      let found = Reconciliation(register, in: evidence)
      return found.matches.map { match in
        Line(
          register, match.disagreements.isEmpty ? "in both" : "disagreeing", match.row.id?.value,
          match.incident,
          (match.disagreements + match.open).map(\.message).joined(separator: "; "), match.row.span)
      }
        + found.onlyInExport.map {
          Line(register, "only in export", $0.id?.value, nil, nil, $0.span)
        }
        + found.onlyInRecords.map { Line(register, "only in records", nil, $0, nil, nil) }
        + found.leftOut.map { row, reason in
          Line(register, "left out", row.id?.value, nil, reason, row.span)
        }
    }
    return DataTable(
      "reconciliation", title: "Reconciliation",
      row: "one row of a register’s export, or one incident that it lacks", of: lines,
      secrets: { line in
        secrets(line.register) + (line.span.map { evidence.secrets[$0.path] ?? [] } ?? [])
          + (line.incident.map(secrets) ?? [])
      },
      fields: [
        .text("register", "the register’s id") { $0.register.id },
        .text("result", "in both, disagreeing, only in export, only in records or left out") {
          $0.result
        },
        .text("exported_id", "the id in the export") { $0.id },
        .text("incident", "the incident’s id in our records") { $0.incident?.id },
        .text("note", "what does not agree, or why it was left out") { $0.note },
        .text("export_file", "path of the export in the content") { $0.span?.path },
        .number("export_line", "line in it") { $0.span?.start.line },
      ])
  }

  var ruleTable: DataTable {
    typealias Field = DataTable.Field<Assessment.Result>
    let counts: [Field] = Outcome.allCases.map { outcome in
      .number(outcome.rawValue, "number of verdicts: \(outcome.words)") { $0.count(outcome) }
    }
    let fields: [Field] =
      [
        .text("code", "the rule’s citation") { $0.rule.code },
        .text("id", "the rule’s id") { $0.rule.id },
        .text("title", "what the rule asks") { $0.rule.title },
        .text("criteria", "criteria it supports") {
          $0.rule.criteria.map(\.rawValue).joined(separator: " ")
        },
        .text("level", "its own level: error, warning or note") { $0.rule.level.rawValue },
        .text("level_as_run", "its level as run: its own, or what the settings make of it") {
          switch evidence.configuration.level(of: $0.rule) {
          case .off?: "off"
          case .level(let level)?: level.rawValue
          case nil: $0.rule.level.rawValue
          }
        },
        .flag("exercised", "whether it found a subject; else it is neither met nor failed") {
          $0.isExercised
        },
      ] + counts
    return DataTable(
      "rules", title: "Rules", row: "one rule of the catalogue, as run", of: assessment.results,
      secrets: { _ in [] }, fields: fields)
  }

  var fileTable: DataTable {
    let named = assessment.outcomes("EV-05")
    return DataTable(
      "evidence-files", title: "Evidence files",
      row: "one file of the content that is neither a document nor settings",
      of: evidence.files.sorted { $0.key < $1.key }, secrets: { _ in [] },
      fields: [
        .text("path", "path in the content") { $0.key },
        .number("bytes", "its size") { $0.value.size },
        .text("named", "whether some document names it, by rule EV-05") {
          named[Subject($0.key, path: $0.key)]?.words
        },
      ])
  }
}
