namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>A question that every family is asked; a yes is an event for OpenSID's own screens.</summary>
/// <param name="Code">What an answer refers to.</param>
/// <param name="Text">What to ask.</param>
public sealed record FixedQuestion(string Code, string Text)
{
    /// <summary>The four of them.</summary>
    public static readonly IReadOnlyList<FixedQuestion> All =
    [
        new("LAHIR", "Apakah ada yang lahir dan belum dilaporkan?"),
        new("MENINGGAL", "Apakah ada yang meninggal dan belum dilaporkan?"),
        new("PINDAH", "Apakah ada yang pindah keluar dan belum dilaporkan?"),
        new("DATANG", "Apakah ada yang datang menetap dan belum dilaporkan?"),
    ];
}
