using System.Globalization;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SmartVillage.App.Bench.Market;

namespace SmartVillage.Benchmarks.Engines;

/// <summary>Lucene.Net 4.8 with its Indonesian analyser: every word has to be there, also with as many slips as our own search forgives; where none has all, most of them.</summary>
internal sealed class LuceneEngine : ISearchEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const float TitleBoost = 4;

    private readonly RAMDirectory _directory = new();
    private readonly IndonesianAnalyzer _analyzer = new(Version);
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public string Name => "Lucene.Net 4.8";

    public long BytesOnDisk => 0;

    public void Build(IReadOnlyList<string> names)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer)))
        {
            for (var place = 0; place < names.Count; place++)
            {
                writer.AddDocument(
                [
                    new StoredField("place", place.ToString(CultureInfo.InvariantCulture)),
                    new TextField("name", names[place], Field.Store.NO),
                    new TextField("text", SyntheticMarket.DescriptionOf(names[place]), Field.Store.NO),
                ]);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    public IReadOnlyList<int> Find(string words, int take)
    {
        var terms = Terms(words);
        var found = Search(terms, Occur.MUST, take);
        return found.Count > 0 || terms.Count == 1 ? found : Search(terms, Occur.SHOULD, take);
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private List<int> Search(List<string> terms, Occur occur, int take)
    {
        var query = new BooleanQuery();
        foreach (var term in terms)
        {
            query.Add(Word(term), occur);
        }

        return [.. _searcher!.Search(query, take).ScoreDocs.Select(hit => int.Parse(_searcher.Doc(hit.Doc).Get("place"), CultureInfo.InvariantCulture))];
    }

    private static BooleanQuery Word(string term)
    {
        var slips = term.Length >= 7 ? 2 : term.Length >= 4 ? 1 : 0;
        Query inName = slips == 0 ? new TermQuery(new Term("name", term)) : new FuzzyQuery(new Term("name", term), slips);
        inName.Boost = TitleBoost;
        return new BooleanQuery { { inName, Occur.SHOULD }, { new TermQuery(new Term("text", term)), Occur.SHOULD } };
    }

    private List<string> Terms(string words)
    {
        var terms = new List<string>();
        using var tokens = _analyzer.GetTokenStream("name", words);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            terms.Add(term.ToString()!);
        }

        tokens.End();
        return terms;
    }
}
