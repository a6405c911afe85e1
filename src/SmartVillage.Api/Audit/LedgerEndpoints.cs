using System.Globalization;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Store.Audit;

namespace SmartVillage.Api.Audit;

/// <summary>
/// The ledger for the auditor, without content: how many residents an entry concerns, and by id whether it concerns one (a resident may ask who looked at the data:
/// UU 27/2022 art. 32), but never a list of them.
/// </summary>
internal sealed class LedgerEndpoints(Ledger ledger, RecordPages pages) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/ledger", "listLedger", ListAsync)
        {
            Tag = "Buku baca",
            Summary = "Siapa membaca data siapa, terlama dahulu",
            Description = "Setiap permintaan atas data orang yang teridentifikasi, juga yang ditolak. residents adalah jumlah penduduk di dalam jawaban.",
            Right = Right.ReadLedger,
            Query = [QueryParameter.Number("resident", "Hanya yang menyangkut penduduk dengan nomor (id) ini.", "7"), .. QueryParameter.Paging],
            Schema = "LedgerLine",
            IsList = true,
        },
        new("GET", "/ledger/check", "checkLedger", CheckAsync)
        {
            Tag = "Buku baca",
            Summary = "Periksa rantai buku baca",
            Description = "Menghitung ulang seluruh rantai hash; firstBroken adalah nomor entri pertama yang tidak cocok, atau null.",
            Right = Right.ReadLedger,
            Schema = "LedgerCheck",
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var resident = request.Query.Number("resident", 1, 999_999_999_999);
        var (start, problem) = pages.Start(request, MetaOf(request));
        if (problem is not null)
        {
            return problem;
        }

        var lines = await ledger.ListAsync(start!.AfterId ?? 0, start.Limit + 1, resident, cancellationToken);
        var page = lines.Take(start.Limit).ToArray();
        return new Answer(start.Meta, request.Today, writer => WriteAll(writer, page))
        {
            IsList = true,
            Next = lines.Count > start.Limit ? pages.Next(start, page[^1].Sequence.ToString(CultureInfo.InvariantCulture)) : null,
            Cacheable = false,
        };
    }

    private async Task<IResult> CheckAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var check = await ledger.VerifyChainAsync(cancellationToken);
        return new Answer(MetaOf(request), request.Today, writer => Write(writer, check)) { Cacheable = false };
    }

    /// <summary>The ledger only grows and belongs to no edition, so its pages never go stale.</summary>
    private static AnswerMeta MetaOf(ApiRequest request) => new(request.Reader.Epoch, 0, request.Now, Freshness.Fresh);

    private static void Write(Utf8JsonWriter writer, LedgerCheck check)
    {
        writer.WriteStartObject();
        writer.WriteNumber("entries", check.Entries);
        writer.WriteBoolean("intact", check.IsIntact);
        if (check.FirstBroken is { } broken)
        {
            writer.WriteNumber("firstBroken", broken);
        }
        else
        {
            writer.WriteNull("firstBroken");
        }

        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, LedgerLine[] page)
    {
        writer.WriteStartArray();
        foreach (var line in page)
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence", line.Sequence);
            writer.WriteString("at", line.Entry.At.UtcDateTime);
            writer.WriteString("key", line.Entry.ActorKey);
            writer.WriteString("name", line.Entry.ActorName);
            writer.WriteString("role", line.Entry.Role);
            writer.WriteString("village", line.Entry.Village);
            writer.WriteString("action", line.Entry.Action);
            writer.WriteString("route", line.Entry.Route);
            writer.WriteString("purpose", line.Entry.Purpose);
            writer.WriteNumber("result", line.Entry.Result);
            writer.WriteString("requestId", line.Entry.RequestId);
            writer.WriteString("client", line.Entry.Client);
            writer.WriteNumber("residents", line.Entry.Residents.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
