namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>What a later edition says of a batch as a whole.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Verified">Values that it shows.</param>
/// <param name="Open">Values that it does not show yet.</param>
/// <param name="Conflicts">Values where it shows a third one, or that came too late.</param>
/// <param name="Differences">Counts that are not what they were, in Indonesian; other work in OpenSID may be the cause.</param>
/// <param name="ChangedBeside">Our ids of residents of the file of whom other fields changed, too.</param>
public sealed record ImportCheck(long Edition, int Verified, int Open, int Conflicts, IReadOnlyList<string> Differences, IReadOnlyList<long> ChangedBeside);
