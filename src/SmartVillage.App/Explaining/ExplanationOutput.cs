using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Statistics.Explaining;
using SmartVillage.Sync.Gates;

namespace SmartVillage.App.Explaining;

/// <summary>Shows an explanation: one JSON object, or plain lines that can be copied from. Never more rows of a list than the limit.</summary>
internal static class ExplanationOutput
{
    /// <summary>Our ids of the residents who are named.</summary>
    public static IReadOnlyList<long> Residents(StatisticExplanation explanation, int limit) =>
        [.. Lists(explanation).SelectMany(rows => rows.Take(limit)).Select(row => row.ResidentId).OfType<long>().Distinct()];

    public static void Write(CommandScope scope, StatisticExplanation explanation, ExplainRequest request, int limit)
    {
        if (scope.Json)
        {
            WriteJson(scope, explanation, request, limit);
            return;
        }

        var (output, rule) = (scope.Terminal.Output, explanation.Rule);
        output.WriteLine($"{rule.Label} ({rule.Topic}), kelurahan {explanation.Village}, edisi {explanation.Edition}, tanggal acuan {explanation.ReferenceDate:yyyy-MM-dd}");
        WriteRule(output, rule);
        output.WriteLine($"Sumber: {string.Join(", ", rule.Tables)}; di OpenSID: {rule.Page}");
        foreach (var note in explanation.Notes)
        {
            output.WriteLine($"Catatan: {note}");
        }

        if (explanation is { Number: { } number, Rows: { } rows })
        {
            output.WriteLine($"Angka {request.Line}{(request.Area.Length == 0 ? string.Empty : $" di {request.Area}")}{SexOf(request)}: {Format.Number(number)}");
            if (!explanation.IsConfirmed)
            {
                output.WriteLine($"Yang terbit {Format.Number(explanation.Published!.Value)}, hitungan ulang berbeda. Jalankan sync, lalu coba lagi; bila tetap, laporkan.");
            }

            WriteRows(output, "Baris di balik angka itu", rows, limit);
            Write(output, explanation, limit);
        }
    }

    private static void Write(TextWriter output, StatisticExplanation explanation, int limit)
    {
        if (explanation.Compare is { } compare)
        {
            output.WriteLine($"Dibandingkan dengan {compare.Rule.Label} ({compare.Rule.Topic}): {Format.Number(compare.Number)}; sama-sama dihitung {Format.Number(compare.Both)}");
            WriteRule(output, compare.Rule);
            WriteRows(output, $"Hanya pada {explanation.Rule.Topic}", compare.OnlyInFirst, limit);
            WriteRows(output, $"Hanya pada {compare.Rule.Topic}", compare.OnlyInSecond, limit);
        }

        if (explanation.Since is { } since)
        {
            output.WriteLine($"Edisi {since.Edition} (tanggal acuan {since.ReferenceDate:yyyy-MM-dd}): {Format.Number(since.Number)}");
            WriteRows(output, "Masuk sejak itu", since.Entered, limit);
            WriteRows(output, "Keluar sejak itu", since.Left, limit);
        }
    }

    private static void WriteRule(TextWriter output, StatisticsRule rule)
    {
        output.WriteLine($"Aturan: {rule.Definition}");
        output.WriteLine($"Populasi: {rule.Population}");
        output.WriteLine($"Rule: {rule.English.Label}. {rule.English.Definition}");
        output.WriteLine($"Population: {rule.English.Population}");
    }

    private static void WriteRows(TextWriter output, string title, IReadOnlyList<ExplainedRow> rows, int limit)
    {
        output.WriteLine($"{title}: {Format.Number(rows.Count)}");
        foreach (var row in rows.Take(limit))
        {
            output.WriteLine($"    {EntityLabels.Of(row.Entity)} nomor {row.Id}, kunci OpenSID {row.SourceKey}{(row.Reason is null ? string.Empty : $": {row.Reason}")}");
        }

        if (rows.Count > limit)
        {
            output.WriteLine($"    dan {Format.Number(rows.Count - limit)} lagi; tampilkan dengan --limit.");
        }
    }

    private static void WriteJson(CommandScope scope, StatisticExplanation explanation, ExplainRequest request, int limit) => JsonOutput.Write(scope.Terminal.Output, new
    {
        explanation.Village,
        explanation.Edition,
        explanation.ReferenceDate,
        topic = explanation.Rule.Topic,
        rule = explanation.Rule,
        request.Area,
        request.Line,
        sex = request.Male switch { null => null, true => "m", false => "f" },
        explanation.Number,
        explanation.Published,
        explanation.IsConfirmed,
        rows = Shown(explanation.Rows, limit),
        explanation.Notes,
        compare = explanation.Compare is not { } compare ? null : new
        {
            topic = compare.Rule.Topic,
            rule = compare.Rule,
            compare.Number,
            compare.Both,
            onlyInFirst = Shown(compare.OnlyInFirst, limit),
            onlyInSecond = Shown(compare.OnlyInSecond, limit),
        },
        since = explanation.Since is not { } since ? null : new
        {
            since.Edition,
            since.ReferenceDate,
            since.Number,
            entered = Shown(since.Entered, limit),
            left = Shown(since.Left, limit),
        },
    });

    private static object? Shown(IReadOnlyList<ExplainedRow>? rows, int limit) =>
        rows is null ? null : new { count = rows.Count, notShown = Math.Max(0, rows.Count - limit), data = rows.Take(limit) };

    private static IEnumerable<IReadOnlyList<ExplainedRow>> Lists(StatisticExplanation explanation) =>
    [
        explanation.Rows ?? [], explanation.Compare?.OnlyInFirst ?? [], explanation.Compare?.OnlyInSecond ?? [], explanation.Since?.Entered ?? [], explanation.Since?.Left ?? [],
    ];

    private static string SexOf(ExplainRequest request) => request.Male switch { null => string.Empty, true => ", laki-laki", false => ", perempuan" };
}
