namespace SmartVillage.Marketplace.Photos;

/// <summary>What was seen of a photo.</summary>
/// <param name="State">Shown, or why it cannot be.</param>
/// <param name="At">When.</param>
public sealed record PhotoCheck(PhotoState State, DateTimeOffset At)
{
    /// <summary>Whether a state says something of the photo itself; a website that does not answer, and one that nobody named, say nothing.</summary>
    public static bool IsOfPhoto(PhotoState state) => state is PhotoState.Shown || IsBroken(state);

    /// <summary>Whether somebody has to upload the photo again.</summary>
    public static bool IsBroken(PhotoState state) => state is PhotoState.Missing or PhotoState.NotAPicture or PhotoState.TooLarge;
}
