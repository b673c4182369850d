extension Rule {
  static let linksResolve = Rule(
    id: "links-resolve", code: "DOC-08",
    title: "Links inside the content lead somewhere",
    rationale: """
      A reference that leads nowhere is evidence that cannot be inspected, and auditors click. \
      Links to other sites are not tried: the pack must build offline.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good(
        "a heading of the playbook", .postMortem,
        "## Summary\n\nSee [the levels](playbook.md#severity-levels)."),
      .bad(
        "a file that is not there", .postMortem,
        "## Summary\n\nSee ↓[the protocol](data-breach.md)."),
      .bad("the wrong case", .postMortem, "## Summary\n\nSee ↓[the playbook](Playbook.md)."),
      .bad(
        "a heading that is not there", .postMortem,
        "## Summary\n\nSee ↓[the levels](playbook.md#severity)."),
      .bad("a way out of the content", .postMortem, "## Summary\n\nSee ↓[it](../../etc/passwd)."),
      .bad("a scheme that runs code", .postMortem, "## Summary\n\nSee ↓[it](javascript:alert(1))."),
    ]
  ) { evidence in
    evidence.documents.flatMap { document -> [Verdict] in
      var verdicts: [Verdict] = []
      var count = 0
      var subject: Subject { .document(document) }
      document.blocks.eachRun { inlines, span, _ in
        for link in inlines.labeledLinks {
          let reference = evidence.resolve(link.destination, from: document.path)
          if reference == .external { continue }
          count += 1
          guard let finding = finding(reference, link.destination) else { continue }
          let place =
            span.first(of: "[\(link.label)](") ?? span.first(of: link.destination) ?? span.firstLine
          verdicts.append(
            .deviation(subject, at: place, finding.message, help: finding.help))
        }
      }
      guard verdicts.isEmpty else { return verdicts.shortened(subject, "link") }
      let total = count
      guard total > 0 else { return [] }
      return [.met(subject, at: document.top, "\(counted(total, "link")) inside the content found")]
    }
  }

  private static func finding(
    _ reference: Reference, _ destination: String
  ) -> (message: String, help: String?)? {
    switch reference {
    case .external, .document, .file: nil
    case .missing(let path, let suggestion):
      (
        "“\(path)” is not in the content",
        suggestion.map { "did you mean “\($0)”?" } ?? "add the file, or take the link out"
      )
    case .missingAnchor(let path, let anchor, let suggestion):
      ("“\(path)” has no heading “#\(anchor)”", suggestion.map { "did you mean “#\($0)”?" })
    case .outside: ("“\(destination)” leads out of the content", "link to a copy inside it")
    case .refused:
      (
        "“\(destination)” is no kind of link that is followed",
        "use http, https, mailto or a relative path"
      )
    }
  }
}

extension [Inline] {
  /// Links and images with their text, in reading order.
  fileprivate var labeledLinks: [(label: String, destination: String)] {
    flatMap { inline -> [(label: String, destination: String)] in
      switch inline {
      case .link(let destination, _, let inner):
        [(inner.plainText, destination)] + inner.labeledLinks
      case .image(let destination, _, let alt): [(alt.plainText, destination)]
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.labeledLinks
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: []
      }
    }
  }
}
