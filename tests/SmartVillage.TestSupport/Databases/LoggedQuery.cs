namespace SmartVillage.TestSupport.Databases;

/// <summary>One entry of the server's general query log.</summary>
/// <param name="ConnectionId">Thread that sent it.</param>
/// <param name="Command">Kind, such as <c>Query</c>, <c>Prepare</c>, <c>Execute</c>, <c>Connect</c>.</param>
/// <param name="Text">Statement, or the command's argument.</param>
public sealed record LoggedQuery(long ConnectionId, string Command, string Text);
