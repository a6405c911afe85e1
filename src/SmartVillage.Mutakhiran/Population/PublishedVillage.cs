using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>A village with an edition.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Edition">The visible edition.</param>
/// <param name="Release">What its OpenSID says it is, as <c>22.12</c> or <c>2410.0.0</c>; a hint.</param>
/// <param name="FullDataMode">Whether OpenSID is in "data lengkap" mode; nothing when that is not known.</param>
/// <param name="WebUrl">Where its OpenSID answers in a browser.</param>
public sealed record PublishedVillage(VillageCode Code, string Name, long Edition, string? Release, bool? FullDataMode, Uri? WebUrl);
