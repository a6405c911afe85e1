using SmartVillage.Domain.Records;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Rows of one entity, sealed and ready to be bound; made in parallel, written by one thread.</summary>
internal sealed class PreparedBatch(StoreTable table, PreparedRow[] rows, FilterValue[] filters, ReadOnlyMemory<byte> blocks)
{
    public StoreTable Table { get; } = table;

    public PreparedRow[] Rows { get; } = rows;

    public ReadOnlySpan<byte> Block(in PreparedRow row) => blocks.Span.Slice(row.BlockOffset, row.BlockLength);

    public ReadOnlySpan<FilterValue> Filters(int rowNumber) => filters.AsSpan(rowNumber * Table.Filters.Count, Table.Filters.Count);
}

/// <summary>One row of a batch.</summary>
internal readonly record struct PreparedRow(
    ChangeKind Kind, long Id, long SourceKey, Fingerprint Fingerprint, int BlockOffset, int BlockLength, IReadOnlyList<string> ChangedFields);
