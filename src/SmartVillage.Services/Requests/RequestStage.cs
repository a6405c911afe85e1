using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests;

/// <summary>A mark on the way of one type of request, finer than its state: papers that went to another office, or that are ready.</summary>
/// <param name="Code">Name in JSON.</param>
/// <param name="Name">As people read it.</param>
public sealed record RequestStage(string Code, LocalText Name)
{
    /// <summary>Whether only the register itself can set it, not an officer's word.</summary>
    public bool ByRegistry { get; init; }
}
