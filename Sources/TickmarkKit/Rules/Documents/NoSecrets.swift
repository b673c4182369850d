extension Rule {
  static let noSecrets = Rule(
    id: "no-secrets", code: "DOC-13",
    title: "Nothing secret and no personal address stands in the evidence",
    rationale: """
      The pack leaves the house: an auditor, then customers' security teams read it. A key pasted \
      from a log is a key published. Looked for are tokens of well-known shapes, private keys, \
      passwords in addresses and persons' mail addresses, in code and exports, too; mailboxes of a \
      function (security@, support@) and domains that belong to nobody are left alone. Texts, \
      addresses and “@domain” under “not_secret” in tickmark.yml are let pass. A report says the \
      kind, the place and the length; it never prints the text.
      """,
    criteria: [.c1_1, .cc6_1], level: .warning,
    examples: [
      .good("nothing of the kind", .postMortem),
      .good(
        "a function's mailbox, a sample address, a sample key", .postMortem,
        """
        ## Detection

        security@sample.company was told by dana@example.com, with key AKIAIOSFODNN7EXAMPLE.
        Commit git@github.com:sample/app.git, picture logo@2x.png, <https://u:$PASS@db.test>.
        """),
      .good(
        "a domain that is allowed", .postMortem,
        """
        ## Detection

        Dana wrote to alex.field@customer.company.
        -- tickmark.yml --
        organization: Sample Company
        not_secret: ["@customer.company"]
        """),
      .bad(
        "a customer's address", .postMortem, "## Detection\n\n↓alex.field@customer.company wrote."),
      .bad(
        "a token in a code block", .postMortem,
        "## Detection\n\n```\ntoken: ↓ghp_\("a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8")\n```"),
      .bad(
        "a password in an address", .postMortem,
        "## Detection\n\nIt used postgres://app:↓s3cr3tW0rd9@db.sample.company/app."),
      .bad(
        "a private key", .postMortem,
        """
        ## Detection

        ```
        ↓-----BEGIN RSA PRIVATE KEY-----
        \(String(repeating: "MIIEow7IBAAKCAQEA3x9", count: 6))
        -----END RSA PRIVATE KEY-----
        ```
        """),
      .bad(
        "an address in an export", .register,
        """
        id: REG-2026-H1
        -- incidents.csv --
        Key,Opened,Reporter
        INC-20260312-01,2026-03-12T14:00:20Z,↓alex.field@customer.company
        """),
    ]
  ) { evidence in
    var verdicts: [Verdict] = []
    let documents = evidence.documentsByPath
    for (path, secrets) in evidence.secrets.sorted(by: { $0.key < $1.key }) {
      let subject = documents[path].map(Subject.document) ?? Subject(path, path: path)
      var found: [Verdict] = []
      for secret in secrets {
        let length = counted(secret.length, "character")
        found.append(
          .deviation(
            subject, at: secret.span, "\(secret.kind) stands here (\(length))",
            help: secret.isPersonal
              ? "write who it is without the address, or list it or its “@domain” under “not_secret” in tickmark.yml"
              : "take it out and revoke it; list it under “not_secret” in tickmark.yml if it opens nothing"
          ))
      }
      verdicts += found.shortened(subject, "text")
    }
    for document in evidence.documents where evidence.secrets[document.path] == nil {
      verdicts.append(
        .met(.document(document), at: document.top, "nothing that looks like a secret"))
    }
    return verdicts
  }
}
