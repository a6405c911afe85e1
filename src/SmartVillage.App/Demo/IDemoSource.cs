using SmartVillage.App.Configuration;

namespace SmartVillage.App.Demo;

/// <summary>Where a demo gets its invented people from.</summary>
internal interface IDemoSource : IAsyncDisposable
{
    /// <summary>The source as a configuration would name it.</summary>
    SourceSettings Settings { get; }
}
