import ArgumentParser
import FlyingFox
import FlyingSocks
import Foundation
import TickmarkKit

/// Shows the site while somebody writes.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Preview the site on this machine and reload it on every change.",
    discussion: """
      Listens on 127.0.0.1 only. A bar at the foot of each page counts findings; a document or a \
      setting that cannot be read is said there, and the last good pages stay. Nothing is written. \
      Ctrl-C ends it.

      Exit codes: 0 ended, 2 it could not listen or the folder could not be read, 64 wrong usage.

        tickmark serve content --port 8080
      """)

  @OptionGroup var options: ContentOptions

  @Option(help: "The port on 127.0.0.1; 0 for any that is free.")
  var port: UInt16 = 8080

  @Option(
    help: """
      A folder of templates that replace the built-in ones by name; otherwise the folder templates \
      beside the content, where there is one.
      """, completion: .directory)
  var templates: String?

  func run() async throws {
    do { _ = try Content(folder: options.content) } catch {
      Console.complain("\(error); to begin one: tickmark init \(options.content)")
      throw ExitCode(2)
    }
    let preview = Preview(
      content: options.content,
      templates: TemplateFolder.path(asked: templates, content: options.content),
      asOf: options.asOf)
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: ClosureHTTPHandler { request in await preview.response(to: request) })
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask { try await server.waitUntilListening() }
        // Whichever comes first: it listens, or it cannot and says why.
        try await group.next()
        if case .ip4(_, let bound)? = await server.listeningAddress {
          Console.write("http://127.0.0.1:\(bound)/  (Ctrl-C ends it)\n")
        }
        group.addTask { await preview.watch { Console.write($0 + "\n") } }
        await Self.interruption()
        group.cancelAll()
        await server.stop(timeout: 1)
      }
    } catch is CancellationError {
    } catch {
      Console.complain(Self.reason(error, port: port))
      throw ExitCode(2)
    }
    Console.write("\nended\n")
  }

  private static func reason(_ error: any Error, port: UInt16) -> String {
    if case SocketError.failed(_, let code, let message) = error {
      if code == EADDRINUSE {
        return "port \(port) is in use; choose another, such as --port \(port &+ 1)"
      }
      if code == EACCES {
        return "port \(port) needs rights that you do not have; choose one above 1023"
      }
      return "port \(port) cannot be listened on: \(message)"
    }
    return "port \(port) cannot be listened on: \(error.localizedDescription)"
  }

  /// Returns when somebody presses Ctrl-C or the process is told to end.
  private static func interruption() async {
    let signals = AsyncStream<Void> { stream in
      // Only held here, so that they live until the stream ends.
      nonisolated(unsafe) let sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { stream.yield() }
        source.resume()
        return source
      }
      stream.onTermination = { _ in for source in sources { source.cancel() } }
    }
    for await _ in signals { return }
  }
}
