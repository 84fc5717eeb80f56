global using Notifier.EndToEnd.Tests;
global using Notifier.Core;
