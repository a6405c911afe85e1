namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>One way in which a source can fail, as an operator reads it. Texts are fixed: nothing of the driver's own words gets in.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Problem">What is wrong, to follow "Sumber NAME: ".</param>
/// <param name="Remedy">What to do next.</param>
/// <param name="IsTransient">Whether trying again later may succeed without anybody doing anything.</param>
internal sealed record SourceFailure(string Code, string Problem, string Remedy, bool IsTransient = false);
