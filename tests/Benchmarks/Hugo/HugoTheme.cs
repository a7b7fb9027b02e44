namespace CopToolkit.Benchmarks.Hugo;

/// <summary>Layouts for Hugo that make the same pages: head, menu, trail, contents, text, sources, neighbours, listings.</summary>
public static class HugoTheme
{
    // The marks of "{{-" and "-}}" take the ends of lines out of the pages.
    private const string Base = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{{ .Title }} – {{ site.Title }}</title>
          <meta name="description" content="{{ .Summary | plainify }}">
          <link rel="stylesheet" href="{{ "css/site.css" | relURL }}">
          <link rel="canonical" href="{{ .Permalink }}">
          <meta property="og:site_name" content="{{ site.Title }}">
          <meta property="og:title" content="{{ .Title }}">
          <meta property="og:description" content="{{ .Summary | plainify }}">
          <meta property="og:url" content="{{ .Permalink }}">
          <script type="application/ld+json">{{ dict
            "@context" "https://schema.org"
            "@type" "LearningResource"
            "name" .Title
            "url" .Permalink
            "teaches" .Params.outcomes
            | jsonify | safeJS }}</script>
        </head>
        <body>
          <a class="skip" href="#main">Skip to the content</a>
          <header class="site-header">
            <a class="logo" href="/">{{ site.Title }}</a>
            <nav class="menu" aria-label="Main"><ul>
              {{- range site.Sections -}}
              <li><a href="{{ .RelPermalink }}"{{ if eq .Section $.Section }} aria-current="true"{{ end }}>{{ .Title }}</a></li>
              {{- end -}}
              <li><a href="/a-to-z/">A to Z</a></li></ul></nav>
          </header>
          <main id="main" tabindex="-1">
            <nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li>
              {{- with .CurrentSection -}}
              <li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
              {{- end -}}
            </ol></nav>
            {{ block "main" . }}{{ end }}
          </main>
          <footer class="site-footer"><p>Edition 2026.1. Text under CC BY 4.0.</p></footer>
        </body>
        </html>
        """;

    private const string Single = """
        {{ define "main" }}
        <article>
          <header class="page-head">
            <h1>{{ .Title }}</h1>
            <p class="lead">{{ .Params.summary }}</p>
            <p class="facts-line">{{ .ReadingTime }} minute read, reviewed {{ .Lastmod.Format "January 2006" }}</p>
          </header>
          <nav class="contents" aria-label="On this page">{{ .TableOfContents }}</nav>
          <ol class="steps">
            {{- range .Params.steps -}}
            <li><strong>{{ .name }}</strong> ({{ .minutes }} minutes) {{ delimit .materials ", " }}</li>
            {{- end -}}
          </ol>
          <div class="prose">{{ .Content }}</div>
          <section class="talk"><h2 id="talk-it-over">Talk it over</h2><ul>
            {{- range .Params.questions }}<li>{{ . }}</li>{{ end -}}
          </ul></section>
          <section class="sources"><h2 id="sources">Sources</h2><ol>
            {{- range .Params.sources }}<li><a href="/references/#{{ . }}">{{ . }}</a></li>{{ end -}}
          </ol></section>
          <nav class="prev-next">
            {{- with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end -}}
            {{- with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end -}}
          </nav>
        </article>
        {{ end }}
        """;

    private const string Listing = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        <ul class="cards">
          {{- range .Pages -}}
          <li class="card" id="{{ .File.ContentBaseName }}"><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>
            {{- .Params.summary }}{{ .Params.definition -}}
          </p></li>
          {{- end -}}
        </ul>
        {{ end }}
        """;

    private const string AToZ = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        <ul>{{ range site.RegularPages.ByTitle }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
        {{ end }}
        """;

    private const string Home = """
        {{ define "main" }}<h1>{{ site.Title }}</h1><ul>
          {{- range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end -}}
        </ul>{{ end }}
        """;

    private const string NotFound = """
        {{ define "main" }}<h1>There is no page at this address</h1>{{ end }}
        """;

    public static IReadOnlyList<(string Name, string Text)> Files { get; } =
    [
        ("_default/baseof.html", Base),
        ("_default/single.html", Single),
        ("_default/list.html", Listing),
        ("_default/a-to-z.html", AToZ),
        ("index.html", Home),
        ("404.html", NotFound),
    ];
}
