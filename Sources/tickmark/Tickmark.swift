import ArgumentParser
import TickmarkKit

@main
struct Tickmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tickmark",
    abstract: "Tests incident-response markdown against the company's own playbook.",
    discussion: """
      Playbooks, incidents, post-mortems and drills go in as markdown; every record is tested \
      against what the playbook in force promised and against SOC 2 criteria CC7.2-CC7.5; tested \
      evidence comes out, as a log or as a site that opens from a zip.

      New here? Try it on a document you already have:
        tickmark inspect my-post-mortem.md
      Or begin from nothing:
        tickmark init
      """,
    version: TickmarkVersion.current,
    subcommands: [
      Check.self, Build.self, Serve.self, Init.self, New.self, Draft.self, Adopt.self,
      BaselineCommand.self, PackCommand.self, VerifyCommand.self, Compare.self, Inspect.self,
      DeadlineCommand.self, Rules.self, Explain.self, Schema.self,
    ])
}
