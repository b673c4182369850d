import Testing

@testable import TickmarkKit

@Suite struct BodyHTMLTests {
  private func html(
    _ text: String,
    links: @escaping (String) -> BodyHTML.Link = {
      LinkTarget($0) == .absolute ? .external($0) : .rewritten($0)
    },
    images: @escaping (String) -> String? = { _ in nil },
    marks: @escaping (Span) -> String = { _ in "" }
  ) -> String {
    let blocks = Markdown.parse(file(text), from: 0).blocks
    let site = BodyHTML(links: links, images: images, marks: marks)
    return site.render(blocks, outline: blocks.outline())
  }

  @Test func `headings are one level lower and carry their anchors`() {
    #expect(
      html("# A *b* {#x}\n\n###### A & B\n\n> # Q\n") == """
        <h2 id="x">A <em>b</em></h2>
        <h6 id="a--b">A &amp; B</h6>
        <blockquote>
        <h2>Q</h2>
        </blockquote>

        """)
  }

  @Test func `a part of a document keeps the document's anchors`() {
    let blocks = Markdown.parse(file("# A\n\n# A\n\ntext\n"), from: 0).blocks
    let site = BodyHTML(links: { .external($0) })
    #expect(
      site.render(Array(blocks[1...]), outline: blocks.outline())
        == "<h2 id=\"a-1\">A</h2>\n<p>text</p>\n")
  }

  @Test func `text and code are escaped`() {
    #expect(
      html("1 < 2 & \"3\" > '4' \u{1} `<b>&amp;`\nnext  \nline\n") == """
        <p>1 &lt; 2 &amp; &quot;3&quot; &gt; &#39;4&#39; \u{FFFD} <code>&lt;b&gt;&amp;amp;</code>
        next<br>
        line</p>

        """)
    #expect(
      html("```c++ \"><script>\n</code></pre><script>\n```\n") == """
        <pre tabindex="0"><code class="language-c++">&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;
        </code></pre>

        """)
    #expect(html("```a\"b\nx\n```\n") == "<pre tabindex=\"0\"><code>x\n</code></pre>\n")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>\n", ""),
    ("a <img src=x onerror=alert(1)> b\n", "<p>a  b</p>\n"),
    ("a<br>b<BR/>c\n", "<p>a b c</p>\n"),
    ("a <!-- x --> <b>c</b>\n", "<p>a  c</p>\n"),
    ("<div onclick=x>\n\n*y*\n\n</div>\n", "<p><em>y</em></p>\n"),
    ("&lt;script&gt;\n", "<p>&lt;script&gt;</p>\n"),
  ])
  func `raw HTML is left out`(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func `lists are tight, loose, numbered and ticked`() {
    #expect(
      html("3. a\n4. b\n   - [x] c\n   - [ ] d\n\n     e\n\n- \n- # f\n") == """
        <ol start="3">
        <li>a</li>
        <li>b
        <ul>
        <li class="task-item"><p><span class="task" role="img" aria-label="done">☑</span> c</p></li>
        <li class="task-item"><p><span class="task" role="img" aria-label="open">☐</span> d</p>
        <p>e</p>
        </li>
        </ul>
        </li>
        </ol>
        <ul>
        <li></li>
        <li><h2>f</h2>
        </li>
        </ul>

        """)
  }

  @Test func `tables scroll and name their columns`() {
    #expect(
      html("| a | b | |\n|:-|:-:|-:|\n| <b>c</b> | d<br>e |\n") == """
        <div class="scroll" tabindex="0"><table>
        <thead>
        <tr><th scope="col" class="left">a</th><th scope="col" class="center">b</th>\
        <td class="right"></td></tr>
        </thead>
        <tbody>
        <tr><td class="left">c</td><td class="center">d e</td><td class="right"></td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test(arguments: [
    "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](<java&#9;script:alert(1)>)",
    "[x](javascript&colon;alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](data:text/html,y)",
    "[x](vbscript:y)", "[x](//host/y)", "[x](</\\\\host>)", "[x](< javascript:alert(1)>)",
    "[x](<&#1;javascript:alert(1)>)", "[x][r]\n\n[r]: javascript:alert(1)",
  ])
  func `a dangerous link is only its text`(text: String) {
    #expect(html(text) == "<p><span class=\"refused\">x</span></p>\n")
  }

  @Test func `an automatic link may be refused too`() {
    #expect(
      html("<javascript:alert(1)>")
        == "<p><span class=\"refused\">javascript:alert(1)</span></p>\n")
  }

  @Test func `links go where the site says`() {
    let links: (String) -> BodyHTML.Link = { address in
      switch address {
      case "a.md": .rewritten("../a.html#é b")
      case "gone.md": .broken("no file \"gone.md\"")
      case "no.md": .refused
      case "trick.md": .rewritten("javascript:alert(1)")
      case "out.md": .external("out.html")
      default: .external(address)
      }
    }
    #expect(
      html("[a](a.md 'T\"') [b](gone.md) [c](no.md) [d](trick.md) [e](out.md)", links: links)
        == """
        <p><a href="../a.html#%C3%A9%20b" title="T&quot;">a</a> \
        <span class="broken" title="no file &quot;gone.md&quot;">b</span> \
        <span class="refused">c</span> <span class="refused">d</span> \
        <span class="refused">e</span></p>

        """)
    #expect(
      html("[*a*](https://x.org/?a=1&b='\"<c>)", links: links) == """
        <p><a href="https://x.org/?a=1&amp;b=&#39;%22%3Cc%3E" class="external" \
        rel="noopener noreferrer"><em>a</em></a></p>

        """)
  }

  @Test func `only images of the site are shown`() {
    let images: (String) -> String? = { $0 == "a.png" ? "../a b.png" : nil }
    #expect(
      html("![A \"*b*\"](a.png)", images: images)
        == "<p><img src=\"../a%20b.png\" alt=\"A &quot;b&quot;\"></p>\n")
    #expect(
      html("![t](https://x.org/t.png) [![u](b.png)](https://y.org)", images: images) == """
        <p><a href="https://x.org/t.png" class="external" rel="noopener noreferrer">[t]</a> \
        <a href="https://y.org" class="external" rel="noopener noreferrer">[u]</a></p>

        """)
    #expect(
      html("![<x>](javascript:y) ![](data:image/svg+xml,z)", images: { $0 }) == """
        <p><span class="refused">[image]</span> <span class="refused">[image]</span></p>

        """)
    #expect(html("![x](a.png)", images: { _ in "//host/t.png" }).contains("<img") == false)
  }

  @Test func `footnotes stand at the end with their way back`() {
    #expect(
      html("a[^n] b[^m] c[^n] d[^no]\n\n[^m]: M[^k]\n\n[^n]: N\n\n[^k]: K\n") == """
        <p>a<sup><a id="fnref:1" href="#fn:1">1</a></sup> \
        b<sup><a id="fnref:2" href="#fn:2">2</a></sup> \
        c<sup><a id="fnref:1:2" href="#fn:1">1</a></sup> d[^no]</p>
        <section class="footnotes" aria-label="Footnotes">
        <ol>
        <li id="fn:1">
        <p>N</p>
        <a class="back" href="#fnref:1" aria-label="Back to reference 1">↩</a>
        <a class="back" href="#fnref:1:2" aria-label="Back to reference 1">↩</a>
        </li>
        <li id="fn:2">
        <p>M<sup><a id="fnref:3" href="#fn:3">3</a></sup></p>
        <a class="back" href="#fnref:2" aria-label="Back to reference 2">↩</a>
        </li>
        <li id="fn:3">
        <p>K</p>
        <a class="back" href="#fnref:3" aria-label="Back to reference 3">↩</a>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func `a footnote without a reference is shown all the same`() {
    let span = file("").span(0..<0)
    let blocks = [Block(.footnote(name: "n", [Block(.thematicBreak, span: span)]), span: span)]
    #expect(
      BodyHTML(links: { .external($0) }).render(blocks, outline: []).contains(
        "<li id=\"fn:1\">\n<hr>\n</li>"))
  }

  @Test func `marks are asked for once per place, in order`() {
    let text = """
      # A

      b

      - c
        - d

          e
      - > f

      | g | h |
      |---|---|
      | i | j |

      ```
      k
      ```
      """
    var asked: [Span] = []
    let marks: (Span) -> String = { span in
      asked.append(span)
      return "<i>\(asked.count)</i>"
    }
    let marked = html(text, marks: marks)
    #expect(
      asked.map { String($0.text) } == [
        "# A", "b", "- c", "- d", "e", "- ", "f", "| g | h |", "| i | j |", "```\nk\n```",
      ])
    for (before, after) in zip(asked, asked.dropFirst()) {
      #expect(before.range.upperBound <= after.range.lowerBound)
    }
    #expect(marked.contains("<h2 id=\"a\"><i>1</i>A</h2>"))
    #expect(marked.contains("<li><p><i>4</i>d</p>"))
    #expect(marked.contains("<tr><td><i>9</i>i</td>"))
    #expect(marked.contains("<pre tabindex=\"0\"><i>10</i><code>"))
  }
}
