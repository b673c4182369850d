import Testing

@testable import TickmarkKit

@Suite struct ReportSectionsTests {
  @Test(arguments: [
    ("Summary", ReportPart.summary), ("1. Executive Summary", .summary), ("TL;DR", .summary),
    ("What happened?", .summary), ("What happened", .timeline), ("Timeline (UTC)", .timeline),
    ("⏱ Timeline", .timeline), ("How we found out", .detection), ("RCA", .rootCause),
    ("5 Whys", .rootCause), ("Root Cause Analysis:", .rootCause),
    ("Contributing factors", .contributing), ("Blast radius", .impact),
    ("Customer impact estimate", .impact), ("Mitigation", .containment), ("Resolution", .fix),
    ("What worked / what didn’t", .lessons), ("Where we got lucky", .lessons),
    ("Takeaways", .lessons), ("Follow‑ups", .actions), ("CAPA", .actions),
    ("2.1 Corrective actions", .actions), ("再発防止策", .actions), ("タイムライン", .timeline),
    ("Plan d'amélioration pour la suite", .actions), ("🔮 Acciones futuras", .actions),
    ("Actions correctives proposées", .actions), ("Corrective actions taken", .containment),
    ("Actions correctives immédiates", .containment),
  ])
  func `a part goes by many names`(title: String, part: ReportPart) {
    #expect(ReportPart.named(title)?.part == part)
  }

  @Test(arguments: ["", "Appendix", "Dana", "2026-03-12", "Thanks"])
  func `other titles name no part`(title: String) {
    #expect(ReportPart.named(title) == nil)
  }

  @Test func `headings, labels and rows are sections alike`() {
    let texts = [
      "# T\n\n## Root cause\n\nA setting.\n",
      "# T\n\n- **Root cause**: A setting.\n",
      "# T\n\n**Root cause:** A setting.\n",
      "# T\n\n| Field | Details |\n|---|---|\n| Root cause | A setting. |\n",
    ]
    for text in texts {
      let section = ReportSections(document(text))[.rootCause]
      #expect(section?.plainText.trimmed == "A setting.", "\(text)")
      #expect(section?.contentSpan.text.hasPrefix("A setting.") == true, "\(text)")
    }
  }

  @Test func `a subsection of the same part belongs to it`() {
    let sections = ReportSections(
      document("# T\n\n## Action items\n\n### Corrective actions\n\n- a\n\n### Prevention\n\n- b\n")
    )
    #expect(sections.sections(.actions).count == 1)
  }
}
