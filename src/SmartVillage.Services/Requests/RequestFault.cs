using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests;

/// <summary>What is wrong with a draft. Never repeats what was sent, because that may be a NIK.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Text">What to do.</param>
public sealed record RequestFault(string Field, LocalText Text);
