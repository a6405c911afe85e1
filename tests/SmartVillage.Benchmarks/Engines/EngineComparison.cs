using System.Diagnostics;
using System.Globalization;
using SmartVillage.App.Bench.Market;

namespace SmartVillage.Benchmarks.Engines;

/// <summary>
/// Why products are searched as they are: every engine takes the same goods and the same misspelt questions, one after another. What counts is whether the buyer sees on the first page what
/// was meant, how long that takes, and how many can ask at once.
/// </summary>
internal static class EngineComparison
{
    private const int UsualProducts = 100_000;
    private const int Questions = 400;
    private const int FirstPage = 20;
    private static readonly TimeSpan Flood = TimeSpan.FromSeconds(3);

    /// <summary>Prints the table; the argument is the number of products.</summary>
    public static void Run(string[] args)
    {
        var products = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : UsualProducts;
        var market = new SyntheticMarket(Math.Min(100, products), products);
        SearchWish[] wishes = [.. SearchWish.Draw(market.Names, Questions * 3).Where(wish => wish.IsMisspelt).Take(Questions)];
        Console.WriteLine($"{market.Names.Count} produk, {wishes.Length} pertanyaan salah ketik, {Environment.ProcessorCount} prosesor");
        Console.WriteLine("| mesin | membangun | memori | diska | yang dimaksud di 20 pertama | p50 | p99 | pertanyaan per detik |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var create in (Func<ISearchEngine>[])[() => new WordsInMemory(), () => new LuceneEngine(), () => new TrigramTable(), () => new Fts5Trigrams()])
        {
            using var engine = create();
            Console.WriteLine(Measure(engine, market.Names, wishes));
        }
    }

    private static string Measure(ISearchEngine engine, IReadOnlyList<string> names, SearchWish[] wishes)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var building = Stopwatch.StartNew();
        engine.Build(names);
        building.Stop();
        var kept = Math.Max(0, GC.GetTotalMemory(forceFullCollection: true) - before);
        foreach (var wish in wishes.Take(50))
        {
            engine.Find(wish.Typed, FirstPage);
        }

        var (met, took) = (0, new List<double>());
        foreach (var wish in wishes)
        {
            var started = Stopwatch.GetTimestamp();
            var found = engine.Find(wish.Typed, FirstPage);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            met += found.Any(place => Meets(wish, names[place])) ? 1 : 0;
        }

        took.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {engine.Name} | {building.Elapsed.TotalSeconds:0.0} s | {kept >> 20} MiB | {engine.BytesOnDisk >> 20} MiB | {(double)met / wishes.Length:0.000} | {took[took.Count / 2]:0.00} ms | {took[took.Count * 99 / 100]:0.00} ms | {PerSecond(engine, wishes):0} |");
    }

    private static double PerSecond(ISearchEngine engine, SearchWish[] wishes)
    {
        var (started, asked) = (Stopwatch.GetTimestamp(), 0);
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            while (Stopwatch.GetElapsedTime(started) < Flood)
            {
                engine.Find(wishes[Interlocked.Increment(ref asked) % wishes.Length].Typed, FirstPage);
            }
        });
        return asked / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static bool Meets(SearchWish wish, string name) => wish.Meant.Split(' ').All(word => name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));
}
