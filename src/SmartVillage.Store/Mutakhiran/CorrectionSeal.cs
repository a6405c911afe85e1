using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Seals values and words of corrections, bound to their number.</summary>
internal sealed class CorrectionSeal(StoreContext context)
{
    public byte[] Seal(long id, CorrectionBlock block) => context.Sealer.Seal(new SealContext(SealScope.Corrections, id), JsonSerializer.SerializeToUtf8Bytes(block, StoreJson.Options));

    public CorrectionBlock Open(long id, byte[]? block) => block is null
        ? CorrectionBlock.Empty
        : JsonSerializer.Deserialize<CorrectionBlock>(context.Sealer.Open(new SealContext(SealScope.Corrections, id), block), StoreJson.Options) ?? CorrectionBlock.Empty;

    public byte[]? SealNote(long id, long number, string? note) => note is null ? null : context.Sealer.Seal(NotePlace(id, number), JsonSerializer.SerializeToUtf8Bytes(note, StoreJson.Options));

    public string? OpenNote(long id, long number, byte[]? note) => note is null ? null : JsonSerializer.Deserialize<string>(context.Sealer.Open(NotePlace(id, number), note), StoreJson.Options);

    private static SealContext NotePlace(long id, long number) => new(SealScope.CorrectionNotes, id, new Fingerprint(0, (ulong)number));
}

/// <summary>What is sealed of a correction.</summary>
/// <param name="Fields">Its fields with their values.</param>
/// <param name="Beside">Digest of the subject's other fields.</param>
internal sealed record CorrectionBlock(IReadOnlyList<StoredField> Fields, string Beside)
{
    public static CorrectionBlock Empty { get; } = new([], string.Empty);

    public static CorrectionBlock Of(Correction correction) => new([.. correction.Fields.Select(StoredField.Of)], correction.Beside);
}

/// <summary>A field as it is kept, apart from the type that the rules work with, so that one can change without the other.</summary>
internal sealed record StoredField(
    string Name, string? Base, string? Value, EvidenceKind? EvidenceKind, string? EvidenceNumber, string? Basis, FieldStanding Standing, ApplyRoute Route, string? RouteReason, long? Batch)
{
    public static StoredField Of(CorrectionField field) =>
        new(field.Name, field.Base, field.Value, field.Evidence?.Kind, field.Evidence?.Number, field.Basis, field.Standing, field.Route, field.RouteReason, field.Batch);

    public CorrectionField ToField() => new()
    {
        Name = Name,
        Base = Base,
        Value = Value,
        Evidence = EvidenceKind is { } kind ? new Evidence(kind, EvidenceNumber) : null,
        Basis = Basis,
        Standing = Standing,
        Route = Route,
        RouteReason = RouteReason,
        Batch = Batch,
    };
}
