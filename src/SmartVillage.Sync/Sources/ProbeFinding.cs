namespace SmartVillage.Sync.Sources;

/// <summary>Something the probe noticed.</summary>
/// <param name="Code">Stable code such as <c>missing-table</c>.</param>
/// <param name="Subject">Table or column.</param>
/// <param name="Message">What it means, in Indonesian.</param>
/// <param name="Remedy">What to do about it; <see cref="NoAction"/> when nothing.</param>
/// <param name="Matters">Whether the operator should act.</param>
public sealed record ProbeFinding(string Code, string Subject, string Message, string Remedy, bool Matters)
{
    /// <summary>Remedy of what needs nobody.</summary>
    public const string NoAction = "Tidak perlu tindakan.";
}
