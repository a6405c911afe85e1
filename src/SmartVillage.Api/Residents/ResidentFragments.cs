using System.Buffers;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Residents;

/// <summary>Residents as finished JSON, from memory or made now in the reading of the request, so that all of an answer is of one edition (P2).</summary>
internal sealed class ResidentFragments(FragmentCache cache)
{
    /// <summary>Fragments of residents by our ids, in their order; an id that is not there, or that the reading may not see, has none.</summary>
    public IReadOnlyList<byte[]> Of(ApiRequest request, IReadOnlyList<long> asked)
    {
        // What is in memory was made for others, too.
        var ids = request.Reader.Visible(Entities.Residents, request.Village.Id, asked);
        var shelf = cache.Of(request.Reader.Epoch, request.Village, request.Caller.Sight);
        var fragments = new byte[]?[ids.Count];
        var missing = new List<PopulationRow>();
        for (var i = 0; i < ids.Count; i++)
        {
            if (!cache.TryGet(shelf, ids[i], out fragments[i]) && request.Reader.Find(Entities.Residents, request.Village.Id, ids[i]) is { } row)
            {
                missing.Add(row);
            }
        }

        if (missing.Count > 0)
        {
            Write(request, shelf, missing, ids, fragments);
        }

        return fragments.OfType<byte[]>().ToArray();
    }

    private void Write(ApiRequest request, FragmentCache.Shelf shelf, List<PopulationRow> rows, IReadOnlyList<long> ids, byte[]?[] fragments)
    {
        var context = RecordPages.ContextOf(request);
        context.Resolve(Entities.Residents, rows);
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, JsonOutput.Options);
        var written = new Dictionary<long, byte[]>(rows.Count);
        foreach (var row in rows)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            RecordJson.Write(writer, row, context);
            writer.Flush();
            var fragment = written[row.Id] = buffer.WrittenSpan.ToArray();
            cache.Keep(shelf, row.Id, fragment);
        }

        for (var i = 0; i < ids.Count; i++)
        {
            fragments[i] ??= written.GetValueOrDefault(ids[i]);
        }
    }
}
