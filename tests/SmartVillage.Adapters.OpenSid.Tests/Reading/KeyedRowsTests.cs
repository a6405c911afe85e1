using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Tests.Reading;

public sealed class KeyedRowsTests
{
    [Fact]
    public void Rows_without_a_key_are_set_aside_with_what_stands_there()
    {
        var batch = Take((0, "-3"), (0, string.Empty), (5, string.Empty));

        Assert.Equal([5L], batch.Records.Select(record => record.SourceKey));
        Assert.Equal([("no-key", "-3"), ("no-key", string.Empty)], batch.Quarantined.Select(row => (row.Reason, row.SourceKeyText)));
    }

    [Fact]
    public void All_rows_of_a_double_key_are_set_aside()
    {
        var batch = Take((1, ""), (2, ""), (2, ""), (2, ""), (3, ""), (4, ""), (4, ""));

        Assert.Equal([1L, 3L], batch.Records.Select(record => record.SourceKey));
        Assert.Equal(["2", "2", "2", "4", "4"], batch.Quarantined.Select(row => row.SourceKeyText));
        Assert.All(batch.Quarantined, row => Assert.Equal("duplicate-key", row.Reason));
    }

    [Fact]
    public void A_double_key_is_seen_across_batches()
    {
        var rows = new KeyedRows(Entities.Areas, batchRows: 1);
        rows.Add(new EntityRecord(Entities.Areas, 7), string.Empty);
        var first = rows.Take(isEnd: false);
        rows.Add(new EntityRecord(Entities.Areas, 7), string.Empty);
        var last = rows.Take(isEnd: true);

        Assert.Empty(first.Records);
        Assert.Empty(last.Records);
        Assert.Equal(2, last.Quarantined.Count);
    }

    private static Sync.Sources.RecordBatch Take(params (long Key, string Text)[] keys)
    {
        var rows = new KeyedRows(Entities.Areas, batchRows: 100);
        foreach (var (key, text) in keys)
        {
            rows.Add(new EntityRecord(Entities.Areas, key), text);
        }

        return rows.Take(isEnd: true);
    }
}
